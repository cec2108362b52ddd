package kernelwalk.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kernelwalk.app.dialog.FileDialogs.Ending;
import kernelwalk.app.dialog.SystemDialogs.Choice;
import kernelwalk.app.dialog.SystemDialogs.Question;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileDialogsTest {
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private final AnsweredDialogs answered = new AnsweredDialogs();
  private final FileDialogs dialogs = new FileDialogs(settings.messages(), answered);
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "lecture, lecture.kw, lecture.kw",
    "lecture.kw, lecture.kw, lecture.kw",
    "Lecture.KW, Lecture.KW, Lecture.KW",
    "conv 3.5, conv 3.5.kw, conv 3.5.kw",
    "第三讲, 第三讲.kw, 第三讲.kw",
    "Sobel., Sobel..kw, Sobel..kw",
    ".hidden, .hidden.kw, .hidden.kw",
    "notes.yaml, notes.yaml, notes.yaml.kw"
  })
  void aNameWithoutAnEndingGetsOne(String typed, String offered, String required) {
    answered.answer(folder.resolve(typed));
    assertThat(dialogs.toSave("dialog.state.save", "kernelwalk.kw", Ending.OFFERED))
        .contains(folder.resolve(offered));
    assertThat(dialogs.toSave("dialog.state.save", "kernelwalk.kw", Ending.REQUIRED))
        .contains(folder.resolve(required));
    assertThat(answered.choices()).isEmpty();
  }

  @Test
  void aFileOfThatNameIsReplacedOnlyIfTheReaderSaysSo() throws IOException {
    Path there = Files.writeString(folder.resolve("lecture.kw"), "old");
    Path other = folder.resolve("other");
    answered.answer(folder.resolve("lecture"), other);
    assertThat(dialogs.toSave("dialog.state.save", "kernelwalk.kw", Ending.OFFERED))
        .as("asked for another name")
        .contains(folder.resolve("other.kw"));
    assertThat(answered.choices())
        .containsExactly(
            new Choice(
                "Save the state of the playground",
                "There is already a file “lecture.kw” in this folder. Replace it?",
                "Replace",
                "Cancel"));
    assertThat(answered.questions().getLast().name()).isEqualTo("lecture.kw");
    answered.answer(folder.resolve("lecture"));
    answered.confirm(true);
    assertThat(dialogs.toSave("dialog.state.save", "kernelwalk.kw", Ending.OFFERED))
        .contains(there);
  }

  /** The system's own dialog has asked already. */
  @Test
  void whatWasChosenUnderJustItsNameIsNotAskedAboutTwice() throws IOException {
    Path there = Files.writeString(folder.resolve("lecture.kw"), "old");
    answered.answer(there);
    assertThat(dialogs.toSave("dialog.state.save", "kernelwalk.kw", Ending.OFFERED))
        .contains(there);
    assertThat(answered.choices()).isEmpty();
  }

  @Test
  void titlesAreInTheLanguageOfTheWindowAndTheFolderIsRemembered() {
    answered.answer(folder.resolve("net.npz"));
    dialogs.toOpen("dialog.network.open", List.of(".npz"));
    settings.languageProperty().set(Language.ZH);
    answered.cancel();
    assertThat(dialogs.toOpen("dialog.network.open", List.of(".npz"))).isEmpty();
    assertThat(dialogs.toFolder("dialog.folder")).isEmpty();
    assertThat(answered.questions())
        .extracting(Question::title)
        .containsExactly("Open a network", "打开一个网络", "选择文件夹");
    assertThat(answered.questions().getFirst().folder()).isEmpty();
    assertThat(answered.questions())
        .last()
        .satisfies(last -> assertThat(last.folder()).contains(folder));
  }
}
