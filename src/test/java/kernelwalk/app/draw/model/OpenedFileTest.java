package kernelwalk.app.draw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenedFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "broken.npz | no zip",
        "broken.png | no picture",
        "broken.inkml | <ink><trace>1 NaN</trace></ink>",
        "entity.inkml | <!DOCTYPE ink [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><ink>&e;</ink>",
        "include.inkml | <ink><trace href='http://localhost:1/x'>1 2</trace>",
        "empty.inkml | <ink/>",
        "notes.txt | hello",
      })
  void whatIsNotOursGetsOneSentenceThatNamesTheFile(String name, String text) throws IOException {
    String sentence = failed(Files.writeString(folder.resolve(name), text));
    assertThat(sentence).startsWith(name).doesNotContain("\n");
    assertThat(sentence.length()).isLessThan(160);
    assertThat(failed(folder.resolve(name), Language.ZH))
        .contains(name)
        .doesNotContain("\n")
        .containsPattern("\\p{IsHan}{3}");
  }

  @Test
  void whatIsWrongIsSaidInTheWindowsLanguage() {
    assertThat(failed(folder.resolve("none.png"), Language.ZH)).isEqualTo("none.png：没有这个文件");
    assertThat(failed(folder, Language.ZH)).doesNotContainPattern("[a-z]{3} [a-z]{3}");
  }

  @Test
  void aMillionPointsAreRefused() throws IOException {
    Path file = folder.resolve("many.inkml");
    Files.writeString(file, "<ink><trace>" + "1 2,".repeat(1_000_000) + "</trace></ink>");
    assertThat(failed(file))
        .isEqualTo(
            "many.inkml:1: at most 100,000 points a drawing and 20,000,000 a file expected, found"
                + " more");
  }

  @Test
  void aFileThatIsNotThereIsSaidSo() {
    assertThat(failed(folder.resolve("none.png"))).isEqualTo("none.png: no such file");
    assertThat(failed(folder.resolve("none.inkml"))).isEqualTo("none.inkml: no such file");
    assertThat(failed(folder.resolve("none.npz"))).startsWith("none.npz: ");
  }

  private static String failed(Path file) {
    return failed(file, Language.EN);
  }

  private static String failed(Path file, Language language) {
    return switch (OpenedFile.read(file)) {
      case OpenedFile.Failed failed ->
          failed.sentence().in(new Messages(new SimpleObjectProperty<>(language)));
      case OpenedFile.Drawings d -> throw new AssertionError("read as drawings");
      case OpenedFile.Picture p -> throw new AssertionError("read as a picture");
      case OpenedFile.Network n -> throw new AssertionError("read as a network");
    };
  }
}
