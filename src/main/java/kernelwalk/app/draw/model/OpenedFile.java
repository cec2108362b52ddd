package kernelwalk.app.draw.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kernelwalk.app.setting.FileFault;
import kernelwalk.app.setting.Sentence;
import kernelwalk.image.ColourImage;
import kernelwalk.image.GreyImage;
import kernelwalk.image.PictureFile;
import kernelwalk.image.PictureFormat;
import kernelwalk.image.UnreadablePicture;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.inkml.InkMlReader;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.Weights;

/** The content of a file that somebody opened or dragged onto the page. */
sealed interface OpenedFile {
  /** Drawings, at least one. */
  record Drawings(String name, List<LabelledInk> drawings) implements OpenedFile {}

  record Picture(String name, GreyImage picture) implements OpenedFile {}

  record Network(String name, Weights weights) implements OpenedFile {}

  /** Nothing that can be used: one sentence. */
  record Failed(Sentence sentence) implements OpenedFile {}

  /** Reads a file; never throws. */
  static OpenedFile read(Path file) {
    String name = String.valueOf(file.getFileName());
    String lower = name.toLowerCase(Locale.ROOT);
    try {
      if (lower.endsWith(".npz")) {
        return new Network(name, Checkpoint.read(file).weights());
      }
      if (PictureFormat.isName(name)) {
        return new Picture(name, PictureFile.read(file).grey());
      }
      if (lower.endsWith(".inkml") || lower.endsWith(".xml")) {
        List<LabelledInk> drawings = InkMlReader.read(file);
        return drawings.isEmpty()
            ? new Failed(Sentence.of("draw.file.blank", name))
            : new Drawings(name, drawings);
      }
      return new Failed(Sentence.of("draw.file.kind", name, PictureFormat.titles()));
    } catch (UnreadablePicture e) {
      return new Failed(sentence(name, e));
    } catch (IOException | IllegalArgumentException | OutOfMemoryError e) {
      return new Failed(FileFault.unread(file, e));
    }
  }

  /** A picture that was pasted. */
  static OpenedFile of(ColourImage picture) {
    return new Picture("", picture.reduced(PictureFile.MOST_SIDE).grey());
  }

  private static Sentence sentence(String name, UnreadablePicture unreadable) {
    return switch (unreadable) {
      case UnreadablePicture.OtherFormat other ->
          Sentence.of("picture.none", name, PictureFormat.titles());
      case UnreadablePicture.Damaged damaged ->
          Sentence.of("picture.damaged", name, damaged.format().title());
      case UnreadablePicture.TooLarge large ->
          Sentence.of(
              "picture.large",
              name,
              large.width(),
              large.height(),
              PictureFile.MOST_PIXELS / 1_000_000);
    };
  }
}
