package kernelwalk.lesson;

import java.util.Optional;

/**
 * The marking of an answer.
 *
 * @param reply what is said to just this wrong answer, where its author foresaw it
 */
public record Marking(boolean isRight, Optional<Translations> reply) {
  static final Marking RIGHT = new Marking(true, Optional.empty());
  static final Marking WRONG = new Marking(false, Optional.empty());

  static Marking wrong(Translations reply) {
    return new Marking(false, Optional.of(reply));
  }
}
