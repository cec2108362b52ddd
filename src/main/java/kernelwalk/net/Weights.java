package kernelwalk.net;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Tensor;

/** The weights: every number that a network has learnt, at one moment. Never changes. */
public final class Weights {
  private final Network network;
  private final float[] values;

  private Weights(Network network, float[] values) {
    if (values.length != network.parameterCount()) {
      throw new IllegalArgumentException(
          "%s has %,d parameters, found %,d values"
              .formatted(network.name(), network.parameterCount(), values.length));
    }
    this.network = network;
    this.values = values;
  }

  /**
   * Weights of these values, copied.
   *
   * @param values all parameters one after the other, in the order of {@link Network#parameters}
   */
  public static Weights of(Network network, float[] values) {
    return new Weights(network, values.clone());
  }

  /** Random weights to start from, as {@link Initialization#usual} draws them. */
  public static Weights initial(Network network, long seed) {
    return Initialization.usual(network).weights(network, seed);
  }

  public Network network() {
    return network;
  }

  /** All values in the order of {@link Network#parameters}, copied. */
  public float[] values() {
    return values.clone();
  }

  /** Copies all values into an array of their number, from its start. */
  public void copyTo(float[] target) {
    System.arraycopy(values, 0, target, 0, values.length);
  }

  /**
   * One parameter, copied.
   *
   * @param name layer and parameter: {@code conv1.weight}
   * @throws IllegalArgumentException if the network has none of this name
   */
  public Tensor get(String name) {
    for (ParameterSlot slot : network.parameters()) {
      if (slot.name().equals(name)) {
        return tensor(slot);
      }
    }
    throw new IllegalArgumentException(network.name() + " has no parameter called " + name);
  }

  /** The parameters of one layer, weight before bias; none for a layer that learns nothing. */
  public List<Tensor> of(Layer layer) {
    Operation operation = layer.operation();
    List<Tensor> tensors = new ArrayList<>();
    operation.parameters().forEach(p -> tensors.add(get(layer.name() + "." + p.name())));
    return tensors;
  }

  /** SHA-256 of all values as little-endian floats in layer order, in hexadecimal digits. */
  public String sha256() {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Tensor tensor(ParameterSlot slot) {
    int size = slot.shape().size();
    return Tensor.wrap(
        slot.shape(), Arrays.copyOfRange(values, slot.offset(), slot.offset() + size));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Weights that
        && network.equals(that.network)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Weights of " + network.name() + " " + sha256().substring(0, 12);
  }
}
