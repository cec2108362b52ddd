package kernelwalk.film.board;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark;

/** The canvas of a board: its size, how large things are on it, and the marks so far. */
final class BoardCanvas {
  /** The share of the width that is used. */
  static final double SHARE_OF_WIDTH = 0.92;

  /** Of a label. */
  static final double LABEL = 14;

  /** Of a line of text. */
  static final double LINE = 19;

  /** Of a monospaced letter, in its size. */
  static final double LETTER = 0.62;

  /** A stage from which on things grow with it. */
  private static final double WIDE = 800;

  private static final double HIGH = 520;
  private static final double MOST_GROWN = 1.5;
  private static final Pattern KEY = Pattern.compile("\\{([a-z.-]+)}");

  private final FilmSettings settings;
  private final BoardTexts texts;
  private final double grown;
  private final List<Mark> marks = new ArrayList<>();

  BoardCanvas(FilmSettings settings, BoardTexts texts) {
    this.settings = settings;
    this.texts = texts;
    double room = Math.min(settings.width() / WIDE, settings.height() / HIGH);
    grown = Math.clamp(room, 1, MOST_GROWN);
  }

  double width() {
    return settings.width();
  }

  double height() {
    return settings.height();
  }

  /** Whether text is asked for that is larger than usual. */
  boolean largeText() {
    return settings.textScale() > 1;
  }

  /** By how much things grow on a large stage. */
  double grown() {
    return grown;
  }

  /** Of text: as asked, and more on a large stage. */
  double scale() {
    return settings.textScale() * grown;
  }

  BoardTexts texts() {
    return texts;
  }

  /** A line in which keys in braces are replaced by their words. */
  String words(String line) {
    return KEY.matcher(line)
        .replaceAll(found -> Matcher.quoteReplacement(texts.say(Phrase.of(found.group(1)))));
  }

  /** How wide words are, in letters; those of Chinese are nearly twice as wide. */
  static int letters(String words) {
    return words.chars().map(letter -> letter > 0x2e80 ? 2 : 1).sum();
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  /** A line of words, or of numbers. */
  void text(
      double x,
      double y,
      String words,
      ColourRole role,
      Mark.Align align,
      double size,
      boolean mono) {
    List<Mark.Run> runs = List.of(Mark.Run.of(words, role));
    marks.add(new Mark.Text(x, y, runs, align, mono ? Mark.Face.MONO : Mark.Face.SANS, size, 1));
  }

  /** A title or label, in the middle at this place. */
  void bold(double x, double y, String words, ColourRole role, double size) {
    List<Mark.Run> runs = List.of(Mark.Run.bold(words, role));
    marks.add(new Mark.Text(x, y, runs, Mark.Align.CENTRE, Mark.Face.SANS, size, 1));
  }

  /** From back to front. */
  List<Mark> marks() {
    return List.copyOf(marks);
  }
}
