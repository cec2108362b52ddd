package kernelwalk.data.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kernelwalk.data.LabelledImages;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.inkml.InkMlReader;

/** Collections of labelled drawings as the pictures that a network reads. */
public final class InkImages {
  private InkImages() {}

  /** Every drawing that has a label and any ink, through the pipeline, in their order. */
  public static LabelledImages of(String name, List<LabelledInk> drawings, InkPipeline pipeline) {
    List<LabelledInk> labelled =
        drawings.stream().filter(d -> d.label().isPresent() && !d.ink().isEmpty()).toList();
    int size = InkPipeline.SIDE * InkPipeline.SIDE;
    byte[] pixels = new byte[labelled.size() * size];
    byte[] labels = new byte[labelled.size()];
    for (int i = 0; i < labels.length; i++) {
      LabelledInk drawing = labelled.get(i);
      byte[] picture = pipeline.image(drawing.ink()).orElseThrow().bytes();
      System.arraycopy(picture, 0, pixels, i * size, size);
      labels[i] = (byte) drawing.label().orElseThrow();
    }
    return new LabelledImages(name, InkPipeline.SIDE, InkPipeline.SIDE, pixels, labels);
  }

  /**
   * The labelled drawings of an InkML file, through the standard pipeline.
   *
   * @throws IOException with one sentence; also where no drawing has a label
   */
  public static LabelledImages read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    LabelledImages images = of(name, InkMlReader.read(file), InkPipeline.standard());
    if (images.count() == 0) {
      throw new IOException(
          name + ": drawings with <annotation type=\"truth\"> expected, found none");
    }
    return images;
  }
}
