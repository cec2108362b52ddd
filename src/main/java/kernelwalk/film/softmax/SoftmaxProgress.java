package kernelwalk.film.softmax;

import kernelwalk.film.timeline.Phase;
import kernelwalk.film.timeline.TimelinePosition;

/**
 * The progress of a film of softmax: counts of classes; a fraction is one that appears.
 *
 * @param exponentials exponentials shown
 * @param total how far their sum has appeared
 * @param probabilities probabilities shown
 * @param loss how far the loss has appeared
 * @param gradients gradients shown
 * @param current the class at work, or −1
 */
record SoftmaxProgress(
    double exponentials,
    double total,
    double probabilities,
    double loss,
    double gradients,
    int current) {

  /** A sample in one step. */
  private static final Phase CELL_EXPONENTIALS_APPEAR = new Phase(0.05, 0.3);

  private static final Phase CELL_TOTAL_APPEARS = new Phase(0.3, 0.38);
  private static final Phase CELL_PROBABILITIES_APPEAR = new Phase(0.38, 0.58);
  private static final Phase CELL_LOSS_APPEARS = new Phase(0.6, 0.68);
  private static final Phase CELL_GRADIENTS_APPEAR = new Phase(0.7, 0.88);

  /** A column in one step: all its numbers, with the exponentials their total, or the loss. */
  private static final Phase COLUMN_APPEARS = new Phase(0.05, 0.7);

  private static final Phase COLUMN_TOTAL_APPEARS = new Phase(0.7, 0.85);
  private static final Phase LOSS_APPEARS = new Phase(0.1, 0.6);

  private static final Phase SINGLE_NUMBER_APPEARS = new Phase(0.05, 0.6);

  static SoftmaxProgress at(TimelinePosition when, int classes) {
    return switch (when.level()) {
      case LAYER -> gradients(classes, classes);
      case CELL ->
          new SoftmaxProgress(
              classes * when.even(CELL_EXPONENTIALS_APPEAR),
              when.fading(CELL_TOTAL_APPEARS),
              classes * when.even(CELL_PROBABILITIES_APPEAR),
              when.fading(CELL_LOSS_APPEARS),
              classes * when.even(CELL_GRADIENTS_APPEAR),
              -1);
      case CHANNEL -> column(when, classes);
      case PRODUCT -> single(when, classes);
    };
  }

  private static SoftmaxProgress column(TimelinePosition when, int classes) {
    double now = classes * when.even(COLUMN_APPEARS);
    return switch (when.step()) {
      case 0 -> exponentials(now, when.fading(COLUMN_TOTAL_APPEARS));
      case 1 -> probabilities(classes, now);
      case 2 -> loss(classes, when.fading(LOSS_APPEARS));
      default -> gradients(classes, now);
    };
  }

  private static SoftmaxProgress single(TimelinePosition when, int classes) {
    double appears = when.even(SINGLE_NUMBER_APPEARS);
    int step = when.step();
    if (step < classes) {
      return exponentials(step + appears, 0).at(step);
    }
    if (step == classes) {
      return exponentials(classes, appears);
    }
    int probability = step - classes - 1;
    if (probability < classes) {
      return probabilities(classes, probability + appears).at(probability);
    }
    int gradient = step - 2 * classes - 3;
    if (gradient < 0) {
      return loss(classes, gradient == -1 ? appears : 0);
    }
    return gradient < classes
        ? gradients(classes, gradient + appears).at(gradient)
        : gradients(classes, classes);
  }

  private static SoftmaxProgress exponentials(double shown, double total) {
    return new SoftmaxProgress(shown, total, 0, 0, 0, -1);
  }

  private static SoftmaxProgress probabilities(int classes, double shown) {
    return new SoftmaxProgress(classes, 1, shown, 0, 0, -1);
  }

  private static SoftmaxProgress loss(int classes, double appeared) {
    return new SoftmaxProgress(classes, 1, classes, appeared, 0, -1);
  }

  private static SoftmaxProgress gradients(int classes, double shown) {
    return new SoftmaxProgress(classes, 1, classes, 1, shown, -1);
  }

  private SoftmaxProgress at(int category) {
    return new SoftmaxProgress(exponentials, total, probabilities, loss, gradients, category);
  }
}
