package kernelwalk.app.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

final class MessagesTest {
  private static final Pattern USE =
      Pattern.compile(
          "(?:text|get|in)\\(\\s*(?:[a-z]+\\(\\),\\s*)?\"([a-z][a-z0-9]*(?:\\.[a-z0-9-]+)+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(Messages.read(Language.ZH).keySet()).isEqualTo(Messages.read(Language.EN).keySet());
  }

  @Test
  void bothLanguagesHaveTheSamePlacesForArguments() {
    Map<String, String> chinese = Messages.read(Language.ZH);
    Messages.read(Language.EN)
        .forEach(
            (key, english) ->
                assertThat(places(chinese.getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(places(english)));
  }

  @Test
  void noTextHasAnApostropheThatAMessageFormatWouldSwallow() {
    for (Language language : Language.values()) {
      Messages.read(language)
          .forEach((key, text) -> assertThat(text).as(language + " " + key).doesNotContain("'"));
    }
  }

  @Test
  void noKeyIsWrittenTwice() throws IOException {
    for (Language language : Language.values()) {
      List<String> keys;
      Path file = Path.of("src/main/resources/kernelwalk/app", language.bundle());
      try (Stream<String> lines = Files.lines(file)) {
        keys =
            lines
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
      }
      assertThat(keys).as(language.bundle()).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyKeyThatTheSourcesNameHasAText() throws IOException {
    Map<String, String> texts = Messages.read(Language.EN);
    TreeSet<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/kernelwalk/app"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = USE.matcher(Files.readString(file));
        while (matcher.find()) {
          used.add(matcher.group(1));
        }
      }
    }
    assertThat(used).hasSizeGreaterThan(30);
    assertThat(texts.keySet()).containsAll(used);
  }

  @Test
  void aTextFollowsTheLanguageAndItsArguments() {
    SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.EN);
    SimpleStringProperty argument = new SimpleStringProperty("800");
    StringBinding text = new Messages(language).text("lab.speed", argument);
    assertThat(text.get()).isEqualTo("800 pictures/s");
    argument.set("900");
    assertThat(text.get()).isEqualTo("900 pictures/s");
    language.set(Language.ZH);
    assertThat(text.get()).isEqualTo("每秒 900 张");
  }

  @Test
  void anUnknownKeyIsNamed() {
    Messages messages = new Messages(new SimpleObjectProperty<>(Language.EN));
    assertThatThrownBy(() -> messages.get("lab.nothing"))
        .hasMessage("messages.properties: no text for the key lab.nothing");
  }

  private static Set<String> places(String text) {
    TreeSet<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }
}
