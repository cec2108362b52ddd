package kernelwalk.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitSourceTest {
  @TempDir Path folder;

  @Test
  void aFolderOfIdxFilesIsADataSetUnderItsOwnName() throws IOException {
    Path own = folder.resolve("our-class");
    LabelledImages digits = SyntheticDigits.generate(30, 1);
    write(own, "train", digits);
    write(own, "t10k", digits.take(10));

    Digits read = source().read(own.toString());

    assertThat(read.name()).isEqualTo("our-class");
    assertThat(read.train().pixels()).isEqualTo(digits.pixels());
    assertThat(read.test().count()).isEqualTo(10);
  }

  @Test
  void everyFifthDrawingOfAnInkFileIsForTestingAndAllAreForEvaluation() throws IOException {
    Path file = folder.resolve("class.inkml");
    List<LabelledInk> drawings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Stroke stroke = new Stroke(List.of(new Point(0, 0), new Point(i, 9)));
      drawings.add(new LabelledInk(Ink.of(List.of(stroke)), i % 10));
    }
    InkMlWriter.write(file, drawings);

    Digits read = source().read(file.toString());

    assertThat(read.train().count()).isEqualTo(10);
    assertThat(read.test().labels()).containsExactly(4, 9);
    assertThat(source().readTest(file.toString()).count()).isEqualTo(12);
  }

  @Test
  void drawingsWithoutLabelsCannotBeTestedOn() throws IOException {
    Path file = folder.resolve("bare.inkml");
    Files.writeString(file, "<ink><trace>1 2, 3 4</trace></ink>");

    assertThatThrownBy(() -> source().readTest(file.toString()))
        .isInstanceOf(IOException.class)
        .hasMessage("bare.inkml: drawings with <annotation type=\"truth\"> expected, found none");
  }

  private DigitSource source() {
    return new DigitSource(new MnistStore(Map.of(), folder.resolve("user"), List.of()));
  }

  private static void write(Path folder, String name, LabelledImages digits) throws IOException {
    IdxWriter.write(
        digits,
        folder.resolve(name + "-images-idx3-ubyte"),
        folder.resolve(name + "-labels-idx1-ubyte.gz"));
  }
}
