package kernelwalk.film.conv;

import java.util.List;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.layout.ShapeText;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.OutputCell;

/** What a convolution's parts are called in pictures. */
record ConvNames(ConvWalk walk, List<String> channels, FilmTexts texts) {

  /** An input channel's name: its own, or its number. */
  String channel(int index) {
    return index < channels.size()
        ? channels.get(index)
        : texts.say("channel", Integer.toString(index));
  }

  /** What stands above an input plane: its channel's own name, or the plane as code has it. */
  String inputPlane(int sample, int index) {
    return index < channels.size()
        ? channels.get(index)
        : TensorCell.of(TensorRole.INPUT, sample, index).toString();
  }

  String outputPlane(int sample, int index) {
    return TensorCell.of(TensorRole.OUTPUT, sample, index).toString();
  }

  /** Which kernel it is, where there are several: {@code weight[2]}. */
  String kernelNote(int index) {
    return walk.operation().outChannels() > 1
        ? TensorCell.of(TensorRole.WEIGHT, index).toString()
        : "";
  }

  /** Shape and padding of the input, and which sample of a batch is shown. */
  String inputNote(OutputCell outputCell) {
    Shape shape = walk.input().shape();
    Conv2d operation = walk.operation();
    StringBuilder note = new StringBuilder(ShapeText.withoutBatch(shape));
    if (!operation.padding().isNone()) {
      note.append(texts.say("and"));
      note.append(texts.say("padding." + operation.padding().mode()));
    }
    if (shape.dim(0) > 1) {
      note.append(texts.say("and"));
      note.append(
          texts.say(
              "sample", Integer.toString(outputCell.sample() + 1), Integer.toString(shape.dim(0))));
    }
    return note.toString();
  }

  String outputNote() {
    return ShapeText.withoutBatch(walk.outputShape());
  }
}
