package kernelwalk.app.chart;

/**
 * A chart's axis from {@code low} to {@code high}, with a mark at each multiple of {@code step}.
 */
record ChartAxis(double low, double high, double step) {

  /**
   * From 0 to at least {@code reach}, with at most {@code marks} steps of 1, 2 or 5 times a power
   * of ten.
   */
  static ChartAxis fromZero(double reach, int marks) {
    double least = Math.max(reach, 1e-9) / marks;
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double step = power;
    for (double factor : new double[] {1, 2, 5, 10}) {
      step = factor * power;
      if (step >= least * (1 - 1e-9)) {
        break;
      }
    }
    return new ChartAxis(0, step * Math.ceil(reach / step - 1e-9), step);
  }

  /** Where a value lies: 0 at the low end, 1 at the high end; values beyond lie at the ends. */
  double share(double value) {
    return Math.clamp((value - low) / (high - low), 0, 1);
  }

  /**
   * Each how-manieth mark has a label, so that no two labels touch and the ends have theirs.
   *
   * @param steps between the marks
   * @param fitting steps that there is room for between labels
   */
  static int labelled(int steps, double fitting) {
    for (int each = 1; each < steps; each++) {
      if (steps % each == 0 && Math.floorDiv(steps, each) <= fitting) {
        return each;
      }
    }
    return Math.max(1, steps);
  }

  /** How many marks there are, both ends included. */
  int marks() {
    return (int) Math.round((high - low) / step) + 1;
  }

  double mark(int i) {
    return low + i * step;
  }
}
