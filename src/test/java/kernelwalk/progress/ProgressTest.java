package kernelwalk.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgressTest {
  @TempDir Path folder;

  private static AnswerRecord answer(String question, String text, boolean right) {
    return new AnswerRecord("stride", question, text, right, 1, 12.34, 5);
  }

  @Test
  void isKeptAcrossStarts() throws IOException {
    ProgressFile file = new ProgressFile(folder.resolve("a/p.json"));
    file.update(progress -> progress.withSeen("stride", "fits").withAnswer(answer("q", "3", true)));
    file.update(progress -> progress.withRun("stride", "output-size", true));

    Progress read = new ProgressFile(folder.resolve("a/p.json")).read().progress();
    assertThat(read.hasSeen("stride", "fits")).isTrue();
    assertThat(read.answers()).containsExactly(answer("q", "3", true));
    assertThat(read.mastery("stride", "output-size")).isEqualTo(new Mastery(1, false));
  }

  @Test
  void isMasteredAfterThreeInARowAndStaysSo() {
    Progress progress = Progress.NONE;
    for (boolean counts : new boolean[] {true, true, false, true, true}) {
      progress = progress.withRun("a", "reads", counts);
    }
    assertThat(progress.mastery("a", "reads")).isEqualTo(new Mastery(2, false));
    progress = progress.withRun("a", "reads", true).withRun("a", "reads", false);
    assertThat(progress.mastery("a", "reads")).isEqualTo(new Mastery(0, true));
    assertThat(progress.mastery("b", "reads")).isEqualTo(new Mastery(0, false));
  }

  @Test
  void twoWindowsDoNotLoseEachOthersAnswers() throws Exception {
    List<Thread> windows =
        IntStream.range(0, 4)
            .mapToObj(
                window ->
                    Thread.ofVirtual()
                        .unstarted(
                            () -> {
                              ProgressFile file = new ProgressFile(folder.resolve("p.json"));
                              for (int i = 0; i < 10; i++) {
                                String id = window + "-" + i;
                                update(file, id);
                              }
                            }))
            .toList();
    // One after the other within a process, as its lock is the process's.
    for (Thread window : windows) {
      window.start();
      window.join();
    }
    assertThat(new ProgressFile(folder.resolve("p.json")).read().progress().answers()).hasSize(40);
  }

  private static void update(ProgressFile file, String id) {
    try {
      file.update(progress -> progress.withAnswer(answer(id, "1", true)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aDamagedFileIsSetAsideAndSaid() throws IOException {
    Path path = folder.resolve("p.json");
    Files.writeString(path, "{\"format\": 1, \"seen\": [");
    ProgressFile file = new ProgressFile(path);
    ProgressFile.Loaded loaded = file.read();

    assertThat(loaded.progress()).isEqualTo(Progress.NONE);
    assertThat(loaded.problem().orElseThrow()).contains("is kept as p.json.damaged");
    assertThat(folder.resolve("p.json.damaged")).exists();
    file.update(progress -> progress.withSeen("a", "b"));
    assertThat(file.read().progress().hasSeen("a", "b")).isTrue();
  }

  @Test
  void aNewerFileIsRefusedAndNeverWritten() throws IOException {
    Path path = folder.resolve("p.json");
    Files.writeString(path, "{\"format\": 9}");
    ProgressFile file = new ProgressFile(path);

    assertThat(file.read().problem().orElseThrow())
        .endsWith("the progress is written in format 9, and this Kernelwalk reads up to 1");
    assertThatThrownBy(() -> file.update(progress -> progress.withSeen("a", "b")))
        .isInstanceOf(IOException.class);
    assertThat(path).hasContent("{\"format\": 9}");
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException {
    Path blocker = Files.writeString(folder.resolve("blocked"), "");
    ProgressFile file = new ProgressFile(blocker.resolve("p.json"));

    assertThatThrownBy(() -> file.update(progress -> progress)).isInstanceOf(IOException.class);
  }

  @Test
  void theTableQuotesAndCallsNoFormula() {
    Progress progress =
        Progress.NONE
            .withAnswer(answer("q", "−3", false))
            .withAnswer(answer("q", "-3", true))
            .withAnswer(answer("q", "=1+2", false))
            .withAnswer(answer("q", "[0, 1] \"x\"", false));
    assertThat(progress.csv())
        .isEqualTo(
            """
            lesson,question,answer,right,attempts,seconds
            stride,q,−3,false,1,12.3
            stride,q,-3,true,1,12.3
            stride,q,'=1+2,false,1,12.3
            stride,q,"[0, 1] ""x\""",false,1,12.3
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void peopleHaveFilesOfTheirOwn() throws IOException {
    ProgressStore store = new ProgressStore(folder);
    store.file(Optional.of("小明")).update(progress -> progress.withSeen("a", "b"));
    store.file(Optional.of("Ada L")).update(progress -> progress.withSeen("a", "c"));
    store.file(Optional.empty()).update(progress -> progress);
    store.choose(Optional.of("小明"));

    assertThat(store.people()).containsExactly("Ada L", "小明");
    assertThat(store.current()).contains("小明");
    assertThat(store.file(Optional.of("Ada L")).read().progress().hasSeen("a", "b")).isFalse();
    assertThatThrownBy(() -> store.file(Optional.of("../x"))).hasMessageContaining("../x");
    assertThat(ProgressStore.isName("a/b")).isFalse();
    assertThat(ProgressStore.isName(" a")).isFalse();
    assertThat(ProgressStore.isName("x".repeat(41))).isFalse();
    store.file(Optional.of("Ada L")).erase();
    assertThat(store.people()).containsExactly("小明");
  }

  @Test
  void questionsComeBackTwoAndFiveLessonsLaterTheWrongOnesFirst() {
    List<WarmUp.Asked> lessons =
        IntStream.range(0, 8)
            .mapToObj(i -> new WarmUp.Asked("l" + i, List.of("x", "y", "z", "w")))
            .toList();
    Progress progress =
        Progress.NONE
            .withAnswer(new AnswerRecord("l4", "x", "1", true, 1, 1, 1))
            .withAnswer(new AnswerRecord("l4", "y", "1", true, 1, 1, 1))
            .withAnswer(new AnswerRecord("l4", "z", "1", false, 1, 1, 1))
            .withAnswer(new AnswerRecord("l4", "z", "2", true, 2, 1, 1))
            .withAnswer(new AnswerRecord("l1", "w", "1", false, 1, 1, 1));

    assertThat(WarmUp.of(lessons, 6, progress))
        .containsExactly(
            new WarmUp.Back("l4", "z"), new WarmUp.Back("l4", "x"), new WarmUp.Back("l1", "w"));
    assertThat(WarmUp.of(lessons, 1, progress)).isEmpty();
  }
}
