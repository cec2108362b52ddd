package kernelwalk.exercise;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of exercises in one language. */
public final class ExerciseTexts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;

  private ExerciseTexts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** Chinese for any Chinese locale, else English. */
  public static ExerciseTexts of(Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    return new ExerciseTexts(
        ResourceBundle.getBundle(
            "kernelwalk.exercise.phrases", chinese ? Locale.CHINESE : Locale.ROOT, NO_FALLBACK));
  }

  /** The phrase with its places filled in. */
  public String say(Phrase phrase) {
    return new MessageFormat(bundle.getString(phrase.key()), Locale.ROOT)
        .format(phrase.arguments().toArray());
  }
}
