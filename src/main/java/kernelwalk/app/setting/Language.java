package kernelwalk.app.setting;

import java.util.Locale;

/** A language of the interface. */
public enum Language {
  EN("EN", Locale.ENGLISH, "messages.properties"),
  ZH("中文", Locale.SIMPLIFIED_CHINESE, "messages_zh.properties");

  private final String ownName;
  private final Locale locale;
  private final String bundle;

  Language(String ownName, Locale locale, String bundle) {
    this.ownName = ownName;
    this.locale = locale;
    this.bundle = bundle;
  }

  /** How its speakers call it, short enough for a button. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return locale;
  }

  /** The file name of its messages, beside {@code kernelwalk.css}. */
  String bundle() {
    return bundle;
  }

  /** The language that fits a system's locale best. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }
}
