package kernelwalk.lesson;

import java.util.List;
import java.util.Map;

/**
 * The translations of a text: one and the same in every language that lessons are written in.
 *
 * @param texts the texts by language code, one for each of {@link #LANGUAGES}
 */
public record Translations(Map<String, String> texts) {
  /** The codes of the languages that every lesson must have. */
  public static final List<String> LANGUAGES = List.of("en", "zh");

  public Translations {
    texts = Map.copyOf(texts);
    for (String language : LANGUAGES) {
      if (!texts.containsKey(language)) {
        throw new IllegalArgumentException("no text in the language '" + language + "'");
      }
    }
  }

  /** The text in this language; English for a language that no lesson has. */
  public String in(String language) {
    String text = texts.get(language);
    return text == null ? texts.getOrDefault("en", "") : text;
  }
}
