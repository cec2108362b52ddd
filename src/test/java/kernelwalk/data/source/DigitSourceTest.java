package kernelwalk.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kernelwalk.data.DigitDataset;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.mnist.IdxWriter;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.ink.Ink;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;
import kernelwalk.ink.inkml.InkMlWriter;
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

    DigitDataset read = source().read(own.toString());

    assertThat(read.name()).isEqualTo("our-class");
    assertThat(read.train().pixels()).isEqualTo(digits.pixels());
    assertThat(read.test().count()).isEqualTo(10);
  }

  @Test
  void everyFifthDrawingOfEachDigitIsForTestingAndAllAreForEvaluation() throws IOException {
    Path file = folder.resolve("class.inkml");
    List<LabelledInk> drawings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Stroke stroke = new Stroke(List.of(new PenPoint(0, 0), new PenPoint(i, 9)));
      drawings.add(new LabelledInk(Ink.of(List.of(stroke)), i % 2));
    }
    InkMlWriter.write(file, drawings);

    DigitDataset read = source().read(file.toString());

    assertThat(read.train().count()).isEqualTo(10);
    assertThat(read.test().labels()).containsExactly(0, 1);
    assertThat(source().readTest(file.toString()).count()).isEqualTo(12);
  }

  @Test
  void ownDigitsAreThoseOfTheBook() throws IOException {
    assertThatThrownBy(() -> source().read("own"))
        .hasMessage(
            "own digits: labelled drawings expected, none were collected on the Draw page yet");
    InkBook book = InkBook.open(folder.resolve("own.inkml"));
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> source().read("own")).hasMessageStartingWith("own digits: ");
      Stroke stroke = new Stroke(List.of(new PenPoint(0, 0), new PenPoint(i, 9)));
      book.add(new LabelledInk(Ink.of(List.of(stroke)), 7));
    }
    assertThat(source().read("own").train().count()).isEqualTo(4);
    assertThat(source().read("own").test().labels()).containsExactly(7);
    assertThat(source().readTest("own").count()).isEqualTo(5);
  }

  /** Four pictures a drawing: slant kept or not, width kept or not; all of them, none for tests. */
  @Test
  void whatFollowsAPlusIsOnlyLearntFrom() throws IOException {
    Path pictures = folder.resolve("pictures");
    LabelledImages digits = SyntheticDigits.generate(30, 1);
    write(pictures, "train", digits);
    write(pictures, "t10k", digits.take(10));
    Path drawings = folder.resolve("class.inkml");
    Stroke leaning = new Stroke(List.of(new PenPoint(0, 9), new PenPoint(4, 0)));
    Stroke wide = new Stroke(List.of(new PenPoint(0, 0), new PenPoint(9, 0), new PenPoint(2, 9)));
    InkMlWriter.write(
        drawings,
        List.of(
            new LabelledInk(Ink.of(List.of(leaning)), 1),
            new LabelledInk(Ink.of(List.of(wide)), 7)));
    String both = pictures + "+" + drawings;

    DigitDataset read = source().read(both);

    assertThat(read.name()).isEqualTo("pictures + class.inkml");
    assertThat(read.test().pixels()).isEqualTo(digits.take(10).pixels());
    assertThat(source().readTest(both).count()).isEqualTo(10);
    assertThat(source().drawings(both)).isEmpty();
    assertThat(read.train().count()).isEqualTo(30 + 4 * 2);
    assertThat(read.train().take(30).pixels()).isEqualTo(digits.pixels());
    assertThat(Arrays.copyOfRange(read.train().labels(), 30, 38))
        .containsExactly(1, 7, 1, 7, 1, 7, 1, 7);
    assertThat(new HashSet<>(IntStream.range(30, 38).mapToObj(read.train()::grey).toList()))
        .hasSizeGreaterThanOrEqualTo(6);
    assertThat(source().read(both).train().pixels()).isEqualTo(read.train().pixels());
  }

  @Test
  void whatIsWrongOnEitherSideOfAPlusIsNamed() throws IOException {
    Path pictures = folder.resolve("some");
    write(pictures, "train", SyntheticDigits.generate(3, 1));
    write(pictures, "t10k", SyntheticDigits.generate(3, 1));
    assertThatThrownBy(() -> source().read(pictures + "+"))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("+: a data set expected on both sides of each +");
    assertThatThrownBy(() -> source().read(pictures + "+gone.inkml"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("gone.inkml");
    assertThatThrownBy(() -> source().read(pictures + "+own"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("own digits: ");
  }

  @Test
  void aFolderWhoseNameHasAPlusIsItself() throws IOException {
    Path own = folder.resolve("C++");
    write(own, "train", SyntheticDigits.generate(5, 1));
    write(own, "t10k", SyntheticDigits.generate(3, 1));

    assertThat(source().read(own.toString()).train().count()).isEqualTo(5);
  }

  @Test
  void drawingsWithoutLabelsCannotBeTestedOn() throws IOException {
    Path file = folder.resolve("bare.inkml");
    Files.writeString(file, "<ink><trace>1 2, 3 4</trace></ink>");

    assertThatThrownBy(() -> source().readTest(file.toString()))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "bare.inkml: drawings whose <annotation type=\"truth\"> is a digit expected, found"
                + " none");
  }

  private DigitSource source() {
    return new DigitSource(
        new MnistStore(Map.of(), folder.resolve("user"), List.of()), folder.resolve("own.inkml"));
  }

  private static void write(Path folder, String name, LabelledImages digits) throws IOException {
    Files.createDirectories(folder);
    IdxWriter.write(
        digits,
        folder.resolve(name + "-images-idx3-ubyte"),
        folder.resolve(name + "-labels-idx1-ubyte.gz"));
  }
}
