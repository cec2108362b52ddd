package kernelwalk.app.setting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;

/**
 * The application's texts in the current language.
 *
 * <p>A text with arguments is a {@link MessageFormat}: <code>{0}</code> stands for the first one,
 * and an apostrophe must be the typographic one (’). Pass numbers that are to be shown without
 * grouping as strings.
 */
public final class Messages {
  private final ObservableValue<Language> language;
  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

  public Messages(ObservableValue<Language> language) {
    this.language = language;
    for (Language each : Language.values()) {
      texts.put(each, read(each));
    }
  }

  /** The text now. */
  public String get(String key, Object... arguments) {
    return in(language.getValue(), key, arguments);
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return texts(language.getValue()).containsKey(key);
  }

  /**
   * The text, now and after each change of the language.
   *
   * @param arguments values, or observable values, whose changes are followed too
   */
  public StringBinding text(String key, Object... arguments) {
    List<Observable> dependencies = new ArrayList<>();
    dependencies.add(language);
    for (Object argument : arguments) {
      if (argument instanceof ObservableValue<?> observable) {
        dependencies.add(observable);
      }
    }
    return Bindings.createStringBinding(
        () -> get(key, current(arguments)), dependencies.toArray(Observable[]::new));
  }

  /** The text in a given language, whatever the current one is. */
  public String in(Language which, String key, Object... arguments) {
    String text = texts(which).get(key);
    if (text == null) {
      throw new IllegalArgumentException(which.bundle() + ": no text for the key " + key);
    }
    return arguments.length == 0
        ? text
        : new MessageFormat(text, which.locale()).format(arguments.clone());
  }

  /** The current language, to be followed. */
  public ObservableValue<Language> languageValue() {
    return language;
  }

  public Language language() {
    return language.getValue();
  }

  private Map<String, String> texts(Language which) {
    return texts.getOrDefault(which, Map.of());
  }

  private static Object[] current(Object[] arguments) {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          arguments[i] instanceof ObservableValue<?> observable
              ? String.valueOf(observable.getValue())
              : arguments[i];
    }
    return values;
  }

  /** All keys and texts of a language, from its bundle. */
  static Map<String, String> read(Language language) {
    Properties properties = new Properties();
    String name = "/kernelwalk/app/" + language.bundle();
    try (InputStream stream = Messages.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException(name + ": the application was built without it");
      }
      try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> result = new TreeMap<>();
    properties.forEach((key, text) -> result.put((String) key, (String) text));
    return Collections.unmodifiableMap(result);
  }
}
