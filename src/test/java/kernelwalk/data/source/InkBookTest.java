package kernelwalk.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.mnist.IdxReader;
import kernelwalk.ink.Ink;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InkBookTest {
  @TempDir Path folder;

  @Test
  void everyChangeIsInTheFileAtOnce() throws IOException {
    Path file = folder.resolve("deep").resolve("own.inkml");
    InkBook book = InkBook.open(file);
    assertThat(book.drawings()).isEmpty();

    book.add(one("Ann", 1));
    book.add(one("Bo & <Co>", 7));
    book.relabel(Set.of(1), 4);
    InkBook again = InkBook.open(file);
    assertThat(again.drawings()).isEqualTo(book.drawings());
    assertThat(again.writers()).containsExactly("Ann", "Bo & <Co>");
    assertThat(again.count(4)).isEqualTo(1);
    assertThat(Files.readString(file))
        .contains("<annotation type=\"truth\">4</annotation>")
        .contains("<annotation type=\"writer\">Ann</annotation>");

    again.delete(Set.of(0));
    assertThat(InkBook.open(file).drawings()).hasSize(1);
  }

  @Test
  void aDamagedFileIsLeftAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("own.inkml"), "<ink><trace>");
    assertThatThrownBy(() -> InkBook.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("own.inkml:1: ");
    assertThat(Files.readString(file)).isEqualTo("<ink><trace>");
  }

  @Test
  void whatCannotBeWrittenChangesNothing() throws IOException {
    Path wall = Files.writeString(folder.resolve("wall"), "a file where a folder should be");
    InkBook book = InkBook.open(wall.resolve("own.inkml"));
    assertThatThrownBy(() -> book.add(one("Ann", 1))).isInstanceOf(IOException.class);
    assertThat(book.drawings()).isEmpty();
  }

  @Test
  void idxFilesHoldThePicturesThatTheNetworkSees() throws IOException {
    InkBook book = InkBook.open(folder.resolve("own.inkml"));
    assertThatThrownBy(() -> book.writeIdx(folder)).hasMessageContaining("found none");
    book.add(one("Ann", 1));
    book.add(new LabelledInk(one("Ann", 1).ink(), OptionalInt.empty(), Optional.empty()));
    book.writeIdx(folder);
    LabelledImages read =
        IdxReader.read(
            "own",
            folder.resolve("own-images-idx3-ubyte"),
            folder.resolve("own-labels-idx1-ubyte"));
    assertThat(read.count()).isEqualTo(1);
    assertThat(read.label(0)).isEqualTo(1);
    assertThat(read.grey(0))
        .isEqualTo(InkPipeline.standard().image(book.drawings().getFirst().ink()).orElseThrow());
  }

  private static LabelledInk one(String writer, int label) {
    Ink ink = Ink.of(List.of(new Stroke(List.of(new PenPoint(20, 10), new PenPoint(22, 90)), 4)));
    return new LabelledInk(ink, OptionalInt.of(label), Optional.of(writer));
  }
}
