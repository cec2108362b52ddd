package kernelwalk.train;

import java.util.Arrays;

/**
 * The history of batches: loss and accuracy of each, appended by one thread and read by others: a
 * view holds a prefix that never changes, so that none is copied.
 */
public final class BatchHistory {
  private static final int FIRST_CAPACITY = 1024;

  private float[] loss = new float[FIRST_CAPACITY];
  private float[] accuracy = new float[FIRST_CAPACITY];
  private float[] runningLoss = new float[FIRST_CAPACITY];
  private float[] runningAccuracy = new float[FIRST_CAPACITY];
  private int count;

  void add(TrainingEvent.BatchDone batch) {
    if (count == loss.length) {
      loss = Arrays.copyOf(loss, 2 * count);
      accuracy = Arrays.copyOf(accuracy, 2 * count);
      runningLoss = Arrays.copyOf(runningLoss, 2 * count);
      runningAccuracy = Arrays.copyOf(runningAccuracy, 2 * count);
    }
    loss[count] = (float) batch.loss();
    accuracy[count] = (float) batch.accuracy();
    runningLoss[count] = (float) batch.runningLoss();
    runningAccuracy[count] = (float) batch.runningAccuracy();
    count++;
  }

  View view() {
    return new View(loss, accuracy, runningLoss, runningAccuracy, count);
  }

  /** The first so many batches. Never changes. */
  public static final class View {
    private final float[] loss;
    private final float[] accuracy;
    private final float[] runningLoss;
    private final float[] runningAccuracy;
    private final int count;

    private View(
        float[] loss, float[] accuracy, float[] runningLoss, float[] runningAccuracy, int count) {
      this.loss = loss;
      this.accuracy = accuracy;
      this.runningLoss = runningLoss;
      this.runningAccuracy = runningAccuracy;
      this.count = count;
    }

    public int count() {
      return count;
    }

    /** Mean cross-entropy of batch {@code i}, zero-based. */
    public float loss(int i) {
      return loss[checked(i)];
    }

    /** Accuracy of batch {@code i}, 0 to 1. */
    public float accuracy(int i) {
      return accuracy[checked(i)];
    }

    /** Mean loss of the epoch up to and with batch {@code i}. */
    public float runningLoss(int i) {
      return runningLoss[checked(i)];
    }

    /** Accuracy over the epoch up to and with batch {@code i}. */
    public float runningAccuracy(int i) {
      return runningAccuracy[checked(i)];
    }

    private int checked(int i) {
      if (i < 0 || i >= count) {
        throw new IndexOutOfBoundsException("batch " + i + " of " + count);
      }
      return i;
    }
  }
}
