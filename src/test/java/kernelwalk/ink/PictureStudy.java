package kernelwalk.ink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import kernelwalk.image.GreyImage;
import kernelwalk.ink.inkml.InkMlReader;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.ForwardPass;
import kernelwalk.net.InputNormalization;
import kernelwalk.net.Weights;

/**
 * For developers: how often a digit on a photograph is read rightly, and as its strokes are read,
 * and how often that is doubted. Arguments: a network, an InkML file of labelled digits, how many
 * photographs, a seed.
 */
public final class PictureStudy {
  private final Weights weights;
  private final InputNormalization normalization;
  private final InkPipeline pipeline = InkPipeline.standard();
  private int right;
  private int same;
  private int none;
  private int doubtedSame;
  private int doubtedOther;

  private PictureStudy(Weights weights) {
    this.weights = weights;
    normalization = new InputNormalization(weights.network(), InkPipeline.SIDE, InkPipeline.SIDE);
  }

  public static void main(String[] arguments) throws IOException {
    PictureStudy study = new PictureStudy(Checkpoint.read(Path.of(arguments[0])).weights());
    List<LabelledInk> drawings = InkMlReader.read(Path.of(arguments[1]));
    int count = Integer.parseInt(arguments[2]);
    for (int i = 0; i < count; i++) {
      RandomGenerator random = new SplittableRandom(1000L * Long.parseLong(arguments[3]) + i);
      study.take(drawings.get(random.nextInt(drawings.size())), random);
    }
    System.out.printf(
        Locale.ROOT,
        "of %d: right %.3f, as the strokes %.3f, nothing found %d; doubted %d of those read as the"
            + " strokes, %d of the others%n",
        count,
        (double) study.right / count,
        (double) study.same / count,
        study.none,
        study.doubtedSame,
        study.doubtedOther);
  }

  private void take(LabelledInk drawing, RandomGenerator random) {
    int wanted = digit(pipeline.image(drawing.ink()).orElseThrow());
    Optional<FoundDigits> found = pipeline.read(Photographs.of(drawing.ink(), random));
    if (found.isEmpty()) {
      none++;
      return;
    }
    int got = digit(found.get().greys());
    right += got == drawing.label().orElseThrow() ? 1 : 0;
    boolean doubted = !found.get().doubts().isEmpty() || found.get().pieces().size() > 1;
    if (got == wanted) {
      same++;
      doubtedSame += doubted ? 1 : 0;
    } else {
      doubtedOther += doubted ? 1 : 0;
    }
  }

  private int digit(GreyImage greys) {
    return ForwardPass.of(weights, normalization.tensor(greys.bytes())).digit();
  }
}
