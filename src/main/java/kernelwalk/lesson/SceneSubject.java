package kernelwalk.lesson;

import java.util.List;
import kernelwalk.tensor.Tensor;

/** The subject of a scene: what is to be seen beside its text. */
public sealed interface SceneSubject
    permits SteppedOperation,
        SceneSubject.Planes,
        SceneSubject.FeatureMaps,
        SceneSubject.TimeLine,
        SceneSubject.Plan,
        SceneSubject.Code,
        SceneSubject.Data,
        SceneSubject.Training,
        SceneSubject.TrainingStep,
        SceneSubject.Evaluation,
        SceneSubject.HandingOn {

  /**
   * A picture taken apart into its channels; a pixel can be read and changed.
   *
   * @param picture {@code [C, H, W]} with one or three channels, values 0 … 255
   */
  record Planes(Tensor picture) implements SceneSubject {}

  /**
   * The feature maps of a trained network, from raw pixels upwards.
   *
   * @param network the name of one that comes along: {@code pretrained} or {@code drawn}
   * @param image zero-based, among the test pictures
   */
  record FeatureMaps(String network, int image) implements SceneSubject {}

  /** A line of time with what happened on it. */
  record TimeLine(List<Event> events) implements SceneSubject {
    public TimeLine {
      events = List.copyOf(events);
    }

    /**
     * A happening.
     *
     * @param text one sentence
     * @param source where that is written
     */
    public record Event(int year, Translations name, Translations text, String source) {}
  }

  /**
   * The plan of a network: its layers with shapes and parameters that add up.
   *
   * @param network {@code lenet} or {@code lenet5}
   * @param change what may be changed on it, such as {@code conv1.padding}
   */
  record Plan(String network, List<String> change) implements SceneSubject {
    public Plan {
      change = List.copyOf(change);
    }
  }

  /** The code of a network, in several libraries and ways of writing. */
  record Code(String network) implements SceneSubject {}

  /**
   * The pictures of a data set, one by one, with their numbers before and after normalisation.
   *
   * @param test whether the test pictures are shown first, and not those to train with
   * @param index zero-based, the picture shown first
   */
  record Data(boolean test, int index) implements SceneSubject {}

  /**
   * A real training.
   *
   * @param network {@code lenet} or {@code lenet5}
   */
  record Training(String network, int epochs) implements SceneSubject {}

  /** One step of a training taken apart: forward, loss, backward, update. */
  record TrainingStep(String network) implements SceneSubject {}

  /**
   * A trained network read against the test pictures.
   *
   * @param network the name of one that comes along
   * @param pictures zero-based, those that are shown with what the network says of them
   */
  record Evaluation(String network, List<Integer> pictures) implements SceneSubject {
    public Evaluation {
      pictures = List.copyOf(pictures);
    }
  }

  /** What becomes of a trained network: saved, gone on with, handed on, learning one's own hand. */
  record HandingOn(String network) implements SceneSubject {}
}
