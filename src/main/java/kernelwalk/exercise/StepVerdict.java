package kernelwalk.exercise;

import java.util.Optional;
import kernelwalk.film.board.Phrase;

/**
 * The verdict on an answer.
 *
 * @param reply what is said to just this wrong answer, where it is one that people give
 */
public record StepVerdict(boolean isRight, Optional<Phrase> reply) {}
