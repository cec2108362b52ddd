package kernelwalk.data.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kernelwalk.data.LabelledImages;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.InkSettings;
import kernelwalk.ink.LabelledInk;

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
   * Every drawing that has a label, as four pictures: with its slant and without, with its width
   * and narrowed. To learn from beside other pictures: whoever knows a digit in all four reads
   * people whose hand nobody in the collection has (measured: docs/drawn-digits.md).
   *
   * @throws IOException with one sentence where no drawing has a label
   */
  public static LabelledImages rendered(String name, List<LabelledInk> drawings)
      throws IOException {
    List<LabelledImages> renderings = new ArrayList<>(List.of(labelled(name, drawings)));
    for (InkSettings settings :
        List.of(
            InkSettings.STANDARD.withUpright(false),
            InkSettings.STANDARD.withNarrow(false),
            InkSettings.STANDARD.withUpright(false).withNarrow(false))) {
      renderings.add(of(name, drawings, new InkPipeline(settings)));
    }
    return LabelledImages.joined(name, renderings);
  }

  /**
   * Every drawing that has a label, through the standard pipeline.
   *
   * @throws IOException with one sentence where no drawing has one
   */
  public static LabelledImages labelled(String name, List<LabelledInk> drawings)
      throws IOException {
    LabelledImages images = of(name, drawings, InkPipeline.standard());
    if (images.count() == 0) {
      throw new IOException(
          name + ": drawings whose <annotation type=\"truth\"> is a digit expected, found none");
    }
    return images;
  }
}
