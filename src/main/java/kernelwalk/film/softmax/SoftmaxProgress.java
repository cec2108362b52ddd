package kernelwalk.film.softmax;

import kernelwalk.film.timeline.TimelinePosition;

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
record SoftmaxProgress(
    double exponentials, double total, double shares, double loss, double gradients, int current) {

  static SoftmaxProgress at(TimelinePosition when, int classes) {
    return switch (when.level()) {
      case LAYER -> new SoftmaxProgress(classes, 1, classes, 1, classes, -1);
      case CELL ->
          new SoftmaxProgress(
              classes * when.even(0.05, 0.3),
              when.fading(0.3, 0.38),
              classes * when.even(0.38, 0.58),
              when.fading(0.6, 0.68),
              classes * when.even(0.7, 0.88),
              -1);
      case CHANNEL -> stage(when, classes);
      case PRODUCT -> single(when, classes);
    };
  }

  private static SoftmaxProgress stage(TimelinePosition when, int classes) {
    double now = classes * when.even(0.05, 0.7);
    return switch (when.step()) {
      case 0 -> new SoftmaxProgress(now, when.fading(0.7, 0.85), 0, 0, 0, -1);
      case 1 -> new SoftmaxProgress(classes, 1, now, 0, 0, -1);
      case 2 -> new SoftmaxProgress(classes, 1, classes, when.fading(0.1, 0.6), 0, -1);
      default -> new SoftmaxProgress(classes, 1, classes, 1, now, -1);
    };
  }

  private static SoftmaxProgress single(TimelinePosition when, int classes) {
    int step = when.step();
    double appears = when.even(0.05, 0.6);
    if (step < classes) {
      return new SoftmaxProgress(step + appears, 0, 0, 0, 0, step);
    }
    if (step == classes) {
      return new SoftmaxProgress(classes, appears, 0, 0, 0, -1);
    }
    int share = step - classes - 1;
    if (share < classes) {
      return new SoftmaxProgress(classes, 1, share + appears, 0, 0, share);
    }
    int gradient = step - 2 * classes - 3;
    if (gradient < 0) {
      double loss = gradient == -1 ? appears : 0;
      return new SoftmaxProgress(classes, 1, classes, loss, 0, -1);
    }
    boolean last = gradient >= classes;
    double shown = last ? classes : gradient + appears;
    return new SoftmaxProgress(classes, 1, classes, 1, shown, last ? -1 : gradient);
  }
}
