package kernelwalk.film;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of films: the words in pictures and their alternative texts, in one language. */
public final class FilmTexts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;

  private FilmTexts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** Chinese for any Chinese locale, else English. */
  public static FilmTexts of(Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    return new FilmTexts(
        ResourceBundle.getBundle(
            "kernelwalk.film.phrases", chinese ? Locale.CHINESE : Locale.ROOT, NO_FALLBACK));
  }

  public static FilmTexts english() {
    return of(Locale.ENGLISH);
  }

  public static FilmTexts chinese() {
    return of(Locale.CHINESE);
  }

  /** The phrase under this key with its places filled in; numbers come as text. */
  public String say(String key, Object... places) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(places);
  }
}
