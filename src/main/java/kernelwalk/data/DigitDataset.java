package kernelwalk.data;

/** A data set: pictures to learn from, and others to be tested on. */
public record DigitDataset(LabelledImages train, LabelledImages test) {
  public DigitDataset {
    if (train.height() != test.height() || train.width() != test.width()) {
      throw new IllegalArgumentException(
          "%s: training pictures are %d×%d, test pictures %d×%d"
              .formatted(train.name(), train.height(), train.width(), test.height(), test.width()));
    }
  }

  /** What the pictures are, for the reader. */
  public String name() {
    return train.name();
  }
}
