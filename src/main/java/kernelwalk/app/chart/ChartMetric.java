package kernelwalk.app.chart;

import java.util.List;
import kernelwalk.train.BatchHistory;
import kernelwalk.train.EpochResult;

/** The metric that a chart shows: loss or accuracy. */
public enum ChartMetric {
  LOSS,
  ACCURACY;

  /** The value of one batch alone. */
  double batch(BatchHistory.View batches, int i) {
    return switch (this) {
      case LOSS -> batches.loss(i);
      case ACCURACY -> batches.accuracy(i);
    };
  }

  /** The mean over the epoch so far. */
  double mean(BatchHistory.View batches, int i) {
    return switch (this) {
      case LOSS -> batches.runningLoss(i);
      case ACCURACY -> batches.runningAccuracy(i);
    };
  }

  /** The value on the test set after an epoch. */
  double test(EpochResult epoch) {
    return switch (this) {
      case LOSS -> epoch.testLoss();
      case ACCURACY -> epoch.testAccuracy();
    };
  }

  /** An axis for all of it. A few wild batches may lie beyond its end. */
  ChartAxis axis(BatchHistory.View batches, List<EpochResult> epochs) {
    return switch (this) {
      case ACCURACY -> new ChartAxis(0, 1, 0.2);
      case LOSS -> {
        double reach = 0.1;
        for (int i = 0; i < batches.count(); i++) {
          reach = Math.max(reach, batches.runningLoss(i));
        }
        for (EpochResult epoch : epochs) {
          reach = Math.max(reach, epoch.testLoss());
        }
        yield ChartAxis.fromZero(batches.count() == 0 ? 2.5 : reach, 5);
      }
    };
  }
}
