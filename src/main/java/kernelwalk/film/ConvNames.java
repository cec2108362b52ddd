package kernelwalk.film;

import java.util.List;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Place;

/** What a convolution's parts are called in pictures. */
record ConvNames(ConvWalk walk, List<String> channels, Phrases phrases) {

  /** An input channel's name: its own, or its number. */
  String channel(int index) {
    return index < channels.size()
        ? channels.get(index)
        : phrases.say("channel", Integer.toString(index));
  }

  String outputChannel(int index) {
    return phrases.say("channel", Integer.toString(index));
  }

  /** Shape and padding of the input, and which sample of a batch is shown. */
  String inputNote(Place place) {
    Shape shape = walk.input().shape();
    Conv2d operation = walk.operation();
    StringBuilder note = new StringBuilder(Shapes.withoutBatch(shape));
    if (!operation.padding().isNone()) {
      note.append(phrases.say("and"));
      note.append(phrases.say("padding." + operation.padding().mode()));
    }
    if (shape.dim(0) > 1) {
      note.append(phrases.say("and"));
      note.append(
          phrases.say(
              "sample", Integer.toString(place.sample() + 1), Integer.toString(shape.dim(0))));
    }
    return note.toString();
  }

  String outputNote() {
    return Shapes.withoutBatch(walk.outputShape());
  }
}
