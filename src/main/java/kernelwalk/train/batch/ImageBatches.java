package kernelwalk.train.batch;

import kernelwalk.data.Augmentation;
import kernelwalk.data.LabelledImages;
import kernelwalk.engine.Batch;
import kernelwalk.net.InputNormalization;
import kernelwalk.net.Network;

/**
 * Batches of images: labelled pictures as inputs of a network: in a given order, a window of it at
 * a time, changed by an augmentation that depends on seed, epoch and picture alone.
 */
public final class ImageBatches implements Batch {
  private final LabelledImages images;
  private final InputNormalization inputNormalization;
  private final int size;
  private final Augmentation augmentation;
  private final long seed;
  private final ThreadLocal<byte[]> scratch;
  private int[] order;
  private int epoch;
  private int from;
  private int count;

  /**
   * All pictures in their own order, unchanged.
   *
   * @throws IllegalArgumentException if pictures of their size do not fit the network
   */
  public ImageBatches(Network network, LabelledImages images) {
    this(network, images, Augmentation.NONE, 0);
  }

  /** As above, but changed at random. */
  public ImageBatches(
      Network network, LabelledImages images, Augmentation augmentation, long seed) {
    this.images = images;
    this.inputNormalization = new InputNormalization(network, images.height(), images.width());
    this.size = images.height() * images.width();
    this.augmentation = augmentation;
    this.seed = seed;
    this.scratch = ThreadLocal.withInitial(() -> new byte[size]);
    this.order = new int[images.count()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    this.count = order.length;
  }

  /** From now on: the pictures in this order, as they look in this epoch. */
  public void begin(int[] newOrder, int newEpoch) {
    this.order = newOrder;
    this.epoch = newEpoch;
  }

  /** From now on: {@code newCount} samples from this position of the order. */
  public void window(int newFrom, int newCount) {
    this.from = newFrom;
    this.count = newCount;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public int label(int i) {
    return images.label(order[from + i]);
  }

  @Override
  public void load(int i, float[] input) {
    int picture = order[from + i];
    if (augmentation.isNone()) {
      inputNormalization.load(images.pixels(), picture * size, input);
    } else {
      byte[] changed = scratch.get();
      long use = (long) epoch * images.count() + picture;
      augmentation.apply(
          images.pixels(), picture * size, images.height(), images.width(), changed, 0, seed, use);
      inputNormalization.load(changed, 0, input);
    }
  }
}
