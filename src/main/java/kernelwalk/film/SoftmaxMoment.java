package kernelwalk.film;

/**
 * How far a film of softmax has come: counts of classes; a fraction is one that appears.
 *
 * @param exponentials exponentials shown
 * @param total how far their sum has appeared
 * @param shares probabilities shown
 * @param loss how far the loss has appeared
 * @param gradients gradients shown
 * @param current the class at work, or −1
 */
record SoftmaxMoment(
    double exponentials, double total, double shares, double loss, double gradients, int current) {

  static SoftmaxMoment at(Beat beat, int classes) {
    return switch (beat.level()) {
      case LAYER -> new SoftmaxMoment(classes, 1, classes, 1, classes, -1);
      case CELL ->
          new SoftmaxMoment(
              classes * beat.even(0.05, 0.3),
              beat.fading(0.3, 0.38),
              classes * beat.even(0.38, 0.58),
              beat.fading(0.6, 0.68),
              classes * beat.even(0.7, 0.88),
              -1);
      case CHANNEL -> stage(beat, classes);
      case PRODUCT -> single(beat, classes);
    };
  }

  private static SoftmaxMoment stage(Beat beat, int classes) {
    double now = classes * beat.even(0.05, 0.7);
    return switch (beat.step()) {
      case 0 -> new SoftmaxMoment(now, beat.fading(0.7, 0.85), 0, 0, 0, -1);
      case 1 -> new SoftmaxMoment(classes, 1, now, 0, 0, -1);
      case 2 -> new SoftmaxMoment(classes, 1, classes, beat.fading(0.1, 0.6), 0, -1);
      default -> new SoftmaxMoment(classes, 1, classes, 1, now, -1);
    };
  }

  private static SoftmaxMoment single(Beat beat, int classes) {
    int step = beat.step();
    double appears = beat.even(0.05, 0.6);
    if (step < classes) {
      return new SoftmaxMoment(step + appears, 0, 0, 0, 0, step);
    }
    if (step == classes) {
      return new SoftmaxMoment(classes, appears, 0, 0, 0, -1);
    }
    int share = step - classes - 1;
    if (share < classes) {
      return new SoftmaxMoment(classes, 1, share + appears, 0, 0, share);
    }
    int gradient = step - 2 * classes - 3;
    if (gradient < 0) {
      double loss = gradient == -1 ? appears : 0;
      return new SoftmaxMoment(classes, 1, classes, loss, 0, -1);
    }
    boolean last = gradient >= classes;
    double shown = last ? classes : gradient + appears;
    return new SoftmaxMoment(classes, 1, classes, 1, shown, last ? -1 : gradient);
  }
}
