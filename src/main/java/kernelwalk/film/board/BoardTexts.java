package kernelwalk.film.board;

/** The words of boards in one language. */
@FunctionalInterface
public interface BoardTexts {
  /** The phrase with its places filled in. */
  String say(Phrase phrase);
}
