package kernelwalk.film.conv;

import java.util.List;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.layout.ShapeText;
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

  String outputChannel(int index) {
    return texts.say("channel", Integer.toString(index));
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
