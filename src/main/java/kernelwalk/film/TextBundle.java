package kernelwalk.film;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A bundle of texts in one language: Chinese, or English for every other. */
public final class TextBundle {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;

  private TextBundle(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * The bundle of this name.
   *
   * @param name with its package, such as {@code kernelwalk.film.phrases}
   */
  public static TextBundle of(String name, Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    return new TextBundle(
        ResourceBundle.getBundle(name, chinese ? Locale.CHINESE : Locale.ROOT, NO_FALLBACK));
  }

  /** The text under this key with its places filled in; numbers come as text. */
  public String say(String key, Object... places) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(places);
  }
}
