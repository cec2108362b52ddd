package kernelwalk.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

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
   * @param option {@code mnist}, {@code synthetic}, or a folder with the four IDX files
   * @throws IOException with one sentence that says what is missing or wrong
   */
  public Digits read(String option) throws IOException {
    return switch (option) {
      case "mnist" -> store.open(Optional.empty());
      case "synthetic" -> SyntheticDigits.digits();
      default -> store.open(Optional.of(Path.of(option)));
    };
  }
}
