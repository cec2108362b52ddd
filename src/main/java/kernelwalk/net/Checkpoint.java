package kernelwalk.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kernelwalk.file.AtomicFile;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * A network's weights in a file, and with them, where it is to go on, a training run. The file is
 * {@code .npz}, NumPy's zip of arrays: {@code numpy.load} gives {@code conv1.weight} as {@code
 * [out, in, kh, kw]}; beside the arrays stands {@code manifest.json}. See {@link CheckpointFile}
 * for how damage is found.
 *
 * @param weights all that the network has learnt
 * @param arrays what a run keeps besides, by name: {@code optimizer.mean.conv1.weight}
 * @param run what a run keeps besides arrays, as JSON has it: strings, truth values, whole and
 *     floating-point numbers, lists and maps; empty if the file is for inference only
 */
public record Checkpoint(Weights weights, Map<String, Tensor> arrays, Map<String, Object> run) {
  private static final long LARGEST = 1L << 28;

  public Checkpoint {
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    run = Collections.unmodifiableMap(new LinkedHashMap<>(run));
  }

  /** Weights alone. */
  public static Checkpoint of(Weights weights) {
    return new Checkpoint(weights, Map.of(), Map.of());
  }

  /** Whether a training can go on from here. */
  public boolean holdsRun() {
    return !run.isEmpty();
  }

  /** The same weights without the run: what is handed to others. */
  public Checkpoint inferenceOnly() {
    return of(weights);
  }

  /**
   * Reads a checkpoint, and checks every byte of it.
   *
   * @throws IOException with one sentence that names the file, the place and the expectation
   */
  public static Checkpoint read(Path file) throws IOException {
    byte[] bytes;
    try {
      if (Files.size(file) > LARGEST) {
        throw new IOException("a checkpoint of at most %,d bytes was expected".formatted(LARGEST));
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IOException(file + ": cannot be read, " + AtomicFile.reason(e), e);
    }
    return decode(file.toString(), bytes);
  }

  /**
   * Reads the weights of a network that is known already.
   *
   * @throws IOException also if the checkpoint is of another network
   */
  public static Checkpoint read(Path file, Network network) throws IOException {
    Checkpoint checkpoint = read(file);
    if (!checkpoint.weights.network().equals(network)) {
      throw new IOException(
          "%s: weights of %s expected, found those of %s"
              .formatted(file, network.name(), checkpoint.weights.network().name()));
    }
    return checkpoint;
  }

  /**
   * Writes beside the file's place, flushes to the disk, then moves there.
   *
   * @throws IOException with one sentence; what was there before is then unchanged
   */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, encode());
  }

  /** The bytes of the file; the same checkpoint always gives the same ones. */
  byte[] encode() {
    Map<String, Tensor> all = new LinkedHashMap<>();
    for (ParameterSlot slot : weights.network().parameters()) {
      all.put(slot.name(), weights.get(slot.name()));
    }
    arrays.keySet().stream()
        .sorted()
        .forEach(
            name -> {
              if (all.put(name, arrays.get(name)) != null) {
                throw new IllegalArgumentException("two arrays of a checkpoint are called " + name);
              }
            });
    Map<String, byte[]> members = new LinkedHashMap<>();
    all.forEach((name, tensor) -> members.put(name + ".npy", Npy.encode(tensor)));
    return CheckpointFile.encode(
        Manifest.of(weights, run, CheckpointFile.digests(members)).text(), members);
  }

  /**
   * The checkpoint in the bytes of a file.
   *
   * @param name what an error calls these bytes
   */
  static Checkpoint decode(String name, byte[] bytes) throws IOException {
    Map<String, byte[]> members = CheckpointFile.decode(name, bytes);
    byte[] text = members.remove(CheckpointFile.MANIFEST);
    if (text == null) {
      throw new IOException(
          name + ": not a checkpoint of Kernelwalk: it holds no " + CheckpointFile.MANIFEST);
    }
    Manifest manifest = Manifest.read(name, text);
    CheckpointFile.check(name, manifest.digests(), members);
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> member : members.entrySet()) {
      String place = name + ", " + member.getKey();
      arrays.put(withoutSuffix(member.getKey()), Npy.decode(place, member.getValue()));
    }
    Weights weights = weights(name, manifest.network(name), arrays);
    if (!weights.sha256().equals(manifest.weights())) {
      throw new IOException(name + ": its weights are not those that the manifest describes");
    }
    return new Checkpoint(weights, arrays, manifest.run());
  }

  private static Weights weights(String name, Network network, Map<String, Tensor> arrays)
      throws IOException {
    List<Tensor> parts = new ArrayList<>();
    for (ParameterSlot slot : network.parameters()) {
      Tensor part = arrays.remove(slot.name());
      if (part == null) {
        throw new IOException(
            "%s: weights of %s expected, %s is missing"
                .formatted(name, network.name(), slot.name()));
      }
      if (!part.shape().equals(slot.shape())) {
        throw new IOException(
            "%s: %s of %s should have shape %s, found %s"
                .formatted(name, slot.name(), network.name(), slot.shape(), part.shape()));
      }
      parts.add(part);
    }
    return Weights.of(network, joined(network.parameterCount(), parts));
  }

  private static float[] joined(int count, List<Tensor> parts) {
    float[] values = new float[count];
    int offset = 0;
    for (Tensor part : parts) {
      System.arraycopy(part.values(), 0, values, offset, part.shape().size());
      offset += part.shape().size();
    }
    return values;
  }

  /**
   * A flat array of one value for each weight, cut into tensors of the parameters' shapes, as a
   * checkpoint keeps what an optimiser remembers.
   *
   * @param prefix goes before the parameters' names
   */
  public static Map<String, Tensor> cut(String prefix, Network network, float[] values) {
    Map<String, Tensor> parts = new LinkedHashMap<>();
    Weights layout = Weights.of(network, values);
    network.parameters().forEach(slot -> parts.put(prefix + slot.name(), layout.get(slot.name())));
    return parts;
  }

  /**
   * The inverse of {@link #cut}.
   *
   * @throws IOException if a part is missing or has another shape; the caller names the file
   */
  public float[] joined(String prefix) throws IOException {
    Map<String, Tensor> parts = new LinkedHashMap<>();
    for (ParameterSlot slot : weights.network().parameters()) {
      Tensor part = arrays.get(prefix + slot.name());
      if (part != null) {
        parts.put(slot.name(), part);
      }
    }
    return weights("the run's " + prefix + "*", weights.network(), parts).values();
  }

  private static String withoutSuffix(String member) {
    return member.endsWith(".npy") ? member.substring(0, member.length() - 4) : member;
  }

  /** The extents of a shape as JSON has them. */
  static List<Object> extents(Shape shape) {
    List<Object> extents = new ArrayList<>();
    for (int dim : shape.dims()) {
      extents.add(dim);
    }
    return extents;
  }
}
