package kernelwalk.ink.paper;

/** Why the ink of a picture may not be what it was taken for. */
public enum PictureDoubt {
  /** Ink and paper hardly differ. */
  FAINT("the ink is hardly darker or lighter than the paper"),

  /** The ink goes on beyond the picture. */
  CUT("the ink touches the edge of the picture"),

  /** Dark on light and light on dark are as likely. */
  POLARITY("it may be dark ink on light or light ink on dark"),

  /** It is not long and evenly wide, as what a pen draws. */
  SHAPE("it may be light or paper and not what a pen drew"),

  /** There are more pieces of ink than a few digits have. */
  CLUTTER("there are many pieces of ink");

  private final String words;

  PictureDoubt(String words) {
    this.words = words;
  }

  /** Part of an English sentence, without a full stop. */
  public String words() {
    return words;
  }
}
