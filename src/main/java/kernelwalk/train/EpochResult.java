package kernelwalk.train;

/**
 * The result of one epoch.
 *
 * @param epoch counted from 1
 * @param seconds of the training alone, without evaluation and checkpoints
 * @param trainLoss mean over the epoch's samples, each as it was learnt
 * @param trainAccuracy likewise, 0 to 1
 * @param testLoss mean over the test pictures after the epoch
 * @param testAccuracy likewise, 0 to 1
 */
public record EpochResult(
    int epoch,
    double seconds,
    double trainLoss,
    double trainAccuracy,
    double testLoss,
    double testAccuracy) {}
