package kernelwalk.exercise;

import java.util.Locale;
import kernelwalk.film.TextBundle;
import kernelwalk.film.board.BoardTexts;
import kernelwalk.film.board.Phrase;

/** The texts of exercises, and of the boards of lessons, in one language. */
public final class ExerciseTexts implements BoardTexts {
  private final TextBundle bundle;

  private ExerciseTexts(TextBundle bundle) {
    this.bundle = bundle;
  }

  /** Chinese for any Chinese locale, else English. */
  public static ExerciseTexts of(Locale locale) {
    return new ExerciseTexts(TextBundle.of("kernelwalk.exercise.phrases", locale));
  }

  @Override
  public String say(Phrase phrase) {
    return bundle.say(phrase.key(), phrase.arguments().toArray());
  }
}
