package kernelwalk.data.mnist;

/**
 * The four files of MNIST, as its authors named them.
 *
 * <p>What is pinned is the SHA-256 of the unpacked content: gzip framing differs between mirrors.
 */
public enum MnistFile {
  TRAIN_IMAGES(
      "train-images-idx3-ubyte",
      "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
      47_040_016),
  TRAIN_LABELS(
      "train-labels-idx1-ubyte",
      "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
      60_008),
  TEST_IMAGES(
      "t10k-images-idx3-ubyte",
      "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
      7_840_016),
  TEST_LABELS(
      "t10k-labels-idx1-ubyte",
      "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
      10_008);

  private final String fileName;
  private final String sha256;
  private final long bytes;

  /** What the content of the file must be. */
  ExpectedFile expectedFile() {
    return new ExpectedFile(fileName, sha256, bytes);
  }

  MnistFile(String fileName, String sha256, long bytes) {
    this.fileName = fileName;
    this.sha256 = sha256;
    this.bytes = bytes;
  }

  /** Of the IDX file: pictures, rows and columns, or labels alone. */
  int dimensions() {
    return this == TRAIN_IMAGES || this == TEST_IMAGES ? 3 : 1;
  }

  /** The name without {@code .gz}. */
  public String fileName() {
    return fileName;
  }

  /** Of the unpacked content, in lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** The length of the unpacked content. */
  public long bytes() {
    return bytes;
  }
}
