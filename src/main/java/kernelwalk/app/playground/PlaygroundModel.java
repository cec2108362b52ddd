package kernelwalk.app.playground;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.app.page.TheatreScene;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.SyntheticDigits;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** What is set in the playground, and the way back. */
final class PlaygroundModel {
  private static final int SYNTHETIC = 100;
  private static final int REMEMBERED = 200;
  private static final float[] FIRST = {
    1, 2, 0, 3, 1, 0, 4, 5, 1, 2, 2, 6, 9, 5, 0, 1, 3, 6, 2, 1, 0, 1, 2, 0, 4
  };

  private final ReadOnlyObjectWrapper<Setup> setup;
  private final ObjectProperty<Optional<MatrixText.Mistake>> mistake =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<LabelledImages> digits;
  private final IntegerProperty digit = new SimpleIntegerProperty(-1);
  private final ObjectProperty<Optional<TheatreScene>> guest =
      new SimpleObjectProperty<>(Optional.empty());
  private final Deque<Setup> done = new ArrayDeque<>();
  private final Deque<Setup> undone = new ArrayDeque<>();

  PlaygroundModel() {
    Tensor input = Tensor.of(Shape.of(1, 1, 5, 5), FIRST);
    Tensor weight = Tensor.zeros(Shape.of(1, 1, 3, 3));
    Setup first =
        new Setup(Source.MATRIX, input, List.of(), weight, Tensor.zeros(Shape.of(1)), 1, 1, 1)
            .withPreset(0, Preset.SHARPEN);
    setup = new ReadOnlyObjectWrapper<>(first);
    digits = new ReadOnlyObjectWrapper<>(SyntheticDigits.generate(SYNTHETIC, 7));
  }

  ReadOnlyObjectProperty<Setup> setupProperty() {
    return setup.getReadOnlyProperty();
  }

  Setup setup() {
    return setup.get();
  }

  /** What is wrong with the matrix as it is typed; the stage keeps the last one that was right. */
  ReadOnlyObjectProperty<Optional<MatrixText.Mistake>> mistakeProperty() {
    return mistake;
  }

  /** The digits that can be shown: MNIST once it is there, else drawn by this program. */
  ReadOnlyObjectProperty<LabelledImages> digitsProperty() {
    return digits.getReadOnlyProperty();
  }

  /** Whether the digits are MNIST's. */
  boolean mnist() {
    return !digits.get().name().equals(SyntheticDigits.NAME);
  }

  void useDigits(LabelledImages images) {
    digits.set(images);
    if (setup().source() == Source.DIGIT) {
      showDigit(Math.max(0, digit.get()));
    }
  }

  /** What another page has put on the stage; empty while the playground's own setup is there. */
  ObjectProperty<Optional<TheatreScene>> guestProperty() {
    return guest;
  }

  /** Puts in a change that can be taken back. */
  void change(Setup next) {
    if (next.equals(setup())) {
      return;
    }
    done.push(setup());
    if (done.size() > REMEMBERED) {
      done.removeLast();
    }
    undone.clear();
    setup.set(next);
  }

  void undo() {
    if (!done.isEmpty()) {
      undone.push(setup());
      setup.set(done.pop());
    }
  }

  void redo() {
    if (!undone.isEmpty()) {
      done.push(setup());
      setup.set(undone.pop());
    }
  }

  /** A matrix as typed; if it is none, the mistake is told and nothing else changes. */
  void typeMatrix(String text) {
    try {
      Tensor matrix = MatrixText.parse(text);
      mistake.set(Optional.empty());
      if (setup().source() != Source.MATRIX || !matrix.equals(setup().input())) {
        change(setup().withInput(Source.MATRIX, matrix, List.of()));
      }
    } catch (MatrixText.Mistake wrong) {
      mistake.set(Optional.of(wrong));
    }
  }

  void showDigit(int index) {
    LabelledImages images = digits.get();
    int i = Math.clamp(index, 0, images.count() - 1);
    digit.set(i);
    Tensor picture = Tensor.zeros(Shape.of(1, 1, images.height(), images.width()));
    for (int at = 0; at < picture.shape().size(); at++) {
      picture.values()[at] = images.grey(i).at(at / images.width(), at % images.width());
    }
    change(setup().withInput(Source.DIGIT, picture, List.of()));
  }

  void showSample(Sample sample) {
    List<String> names = sample.channels() == 3 ? List.of("R", "G", "B") : List.of();
    change(setup().withInput(Source.SAMPLE, sample.picture(), names));
  }
}
