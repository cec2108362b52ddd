package kernelwalk.film;

import java.util.Locale;

/** The texts of films: the words in pictures and their alternative texts, in one language. */
public final class FilmTexts {
  private final TextBundle bundle;

  private FilmTexts(TextBundle bundle) {
    this.bundle = bundle;
  }

  /** Chinese for any Chinese locale, else English. */
  public static FilmTexts of(Locale locale) {
    return new FilmTexts(TextBundle.of("kernelwalk.film.phrases", locale));
  }

  public static FilmTexts english() {
    return of(Locale.ENGLISH);
  }

  public static FilmTexts chinese() {
    return of(Locale.CHINESE);
  }

  /** The phrase under this key with its places filled in; numbers come as text. */
  public String say(String key, Object... places) {
    return bundle.say(key, places);
  }
}
