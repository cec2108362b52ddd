package kernelwalk.data;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Opens the data set that an option {@code --data} names. */
public final class DigitSource {
  private final MnistStore store;

  public DigitSource(MnistStore store) {
    this.store = store;
  }

  /** With the MNIST store of this user. */
  public static Digits open(String option) throws IOException {
    return new DigitSource(MnistStore.standard()).read(option);
  }

  /**
   * The data set of that name.
   *
   * @param option {@code mnist}, {@code synthetic}, a folder with the four IDX files, or an InkML
   *     file, whose every fifth drawing is for testing
   * @throws IOException with one sentence that says what is missing or wrong
   */
  public Digits read(String option) throws IOException {
    return switch (option) {
      case "mnist" -> store.open(Optional.empty());
      case "synthetic" -> SyntheticDigits.digits();
      default ->
          isInk(option)
              ? divided(InkImages.read(path(option)))
              : store.open(Optional.of(path(option)));
    };
  }

  /** The pictures to be tested on that the option names; of an InkML file, all its drawings. */
  public static LabelledImages openTest(String option) throws IOException {
    return new DigitSource(MnistStore.standard()).readTest(option);
  }

  /** As {@link #openTest}, from this store. */
  public LabelledImages readTest(String option) throws IOException {
    return isInk(option) ? InkImages.read(path(option)) : read(option).test();
  }

  private static boolean isInk(String option) {
    return option.toLowerCase(Locale.ROOT).endsWith(".inkml");
  }

  private static Path path(String option) throws IOException {
    try {
      return Path.of(option);
    } catch (InvalidPathException e) {
      throw new IOException(option + ": mnist, synthetic, a folder or an InkML file expected", e);
    }
  }

  private static Digits divided(LabelledImages all) {
    return new Digits(part(all, false), part(all, true));
  }

  private static LabelledImages part(LabelledImages all, boolean fifth) {
    int[] chosen = IntStream.range(0, all.count()).filter(i -> (i % 5 == 4) == fifth).toArray();
    int size = all.height() * all.width();
    byte[] pixels = new byte[chosen.length * size];
    byte[] labels = new byte[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(all.pixels(), chosen[i] * size, pixels, i * size, size);
      labels[i] = all.labels()[chosen[i]];
    }
    return new LabelledImages(all.name(), all.height(), all.width(), pixels, labels);
  }
}
