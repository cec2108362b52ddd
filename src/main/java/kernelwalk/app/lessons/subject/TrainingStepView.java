package kernelwalk.app.lessons.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.data.DigitDataset;
import kernelwalk.data.LabelledImages;
import kernelwalk.engine.Batch;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.film.FilmSource;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.BoardFilmSource;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.net.Activations;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * One step of a training taken apart, on one picture: forward, loss, backward to a weight of the
 * last layer, update, and the loss afterwards.
 */
final class TrainingStepView implements SubjectView {
  private static final double RATE = 0.1;
  private static final int CLASSES = 10;
  private static final int MOST = 1_000;

  private final Network network;
  private final Messages messages;
  private final Consumer<FilmSource> refilm;
  private final SubjectControls controls;
  private Weights weights;
  private Optional<LabelledImages> images = Optional.empty();
  private int index;

  TrainingStepView(
      SceneSubject.TrainingStep subject,
      Settings settings,
      LessonSources sources,
      Consumer<FilmSource> refilm) {
    this.network = Network.named(subject.network());
    this.messages = settings.messages();
    this.refilm = refilm;
    this.weights = Weights.initial(network, 1);
    controls = new SubjectControls(messages);
    controls.row(
        controls.button("again", "lessons.step.again", this::goOn),
        controls.button("next", "lessons.data.next", () -> turn(index + 1)),
        controls.button("reset", "lessons.step.reset", this::reset));
    DigitStock.read(sources, this::show, controls::say);
  }

  private void show(DigitDataset digits) {
    images = Optional.of(digits.train().take(Math.min(MOST, digits.train().count())));
    film().ifPresent(refilm);
  }

  private void turn(int to) {
    images.ifPresent(
        all -> {
          index = Math.floorMod(to, all.count());
          film().ifPresent(refilm);
        });
  }

  private void reset() {
    weights = Weights.initial(network, 1);
    turn(0);
  }

  /** Takes the step, so that the film begins from where it led. */
  private void goOn() {
    images.ifPresent(
        all -> {
          weights = stepped(FeatureMapsView.activations(weights, all, index), all.label(index));
          film().ifPresent(refilm);
        });
  }

  @Override
  public Optional<FilmSource> film() {
    List<Board> boards =
        images
            .map(all -> boards(all))
            .orElseGet(() -> List.of(Board.of(List.of()).with("{picture.reading}")));
    return Optional.of(new BoardFilmSource(boards, SubjectControls.texts(messages)));
  }

  private List<Board> boards(LabelledImages all) {
    Activations now = FeatureMapsView.activations(weights, all, index);
    int label = all.label(index);
    Tensor logits = now.logits();
    float[] probabilities = now.probabilities().values();
    double loss = Softmax.crossEntropy(logits, label);
    float[] gradient = Softmax.crossEntropyGradient(logits, label).values();
    Tensor before = now.inputOf(network.layers().size() - 1);
    int unit = strongest(before.values());
    double weight = weights.get(last() + ".weight").get(label, unit);
    double slope = gradient[label] * (double) before.values()[unit];
    Activations after = FeatureMapsView.activations(stepped(now, label), all, index);
    List<Board> boards = new ArrayList<>();
    boards.add(Board.of(picture(all)).with("{training.picture} " + label));
    boards.add(
        Board.of(
                rows(
                    "{training.logits}",
                    logits.values(),
                    "{training.probabilities}",
                    probabilities))
            .with("{training.forward}"));
    boards.add(
        Board.of(rows("{training.probabilities}", probabilities, "", null))
            .with(
                "L = −ln p[%d] = −ln %s = %s"
                    .formatted(label, short4(probabilities[label]), short4(loss))));
    boards.add(
        Board.of(rows("{training.probabilities}", probabilities, "∂L/∂z", gradient))
            .with("∂L/∂z = p − {training.onehot}"));
    boards.add(
        Board.of(List.of())
            .with(
                "%s.weight[%d, %d] = %s".formatted(last(), label, unit, short4(weight)),
                "∂L/∂w = ∂L/∂z[%d] · a[%d] = %s · %s = %s"
                    .formatted(
                        label,
                        unit,
                        bracketed(gradient[label]),
                        bracketed(before.values()[unit]),
                        short4(slope))));
    boards.add(
        Board.of(List.of())
            .with(
                "w ← w − η · ∂L/∂w",
                "%s − %s · %s = %s"
                    .formatted(
                        short4(weight),
                        short4(RATE),
                        bracketed(slope),
                        short4(weight - RATE * slope)),
                "{training.every}"));
    boards.add(
        Board.of(rows("{training.probabilities}", after.probabilities().values(), "", null))
            .with(
                "L = %s → %s"
                    .formatted(short4(loss), short4(Softmax.crossEntropy(after.logits(), label)))));
    return boards;
  }

  private String last() {
    return network.layers().getLast().name();
  }

  private static String short4(double value) {
    return NumberText.text(value, 4);
  }

  private static String bracketed(double value) {
    return value < 0 ? "(" + short4(value) + ")" : short4(value);
  }

  private static int strongest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (Math.abs(values[i]) > Math.abs(values[best])) {
        best = i;
      }
    }
    return best;
  }

  private Board.Part picture(LabelledImages all) {
    int pixels = all.height() * all.width();
    float[] values = new float[pixels];
    for (int i = 0; i < pixels; i++) {
      values[i] = all.pixels()[index * pixels + i] & 0xff;
    }
    Tensor tensor = Tensor.wrap(Shape.of(1, 1, all.height(), all.width()), values);
    return Board.part(TensorRole.INPUT, tensor, SubjectControls.literal("[" + index + "]"), 0, 0)
        .as(Board.Look.GREY);
  }

  /** Digits with one or two rows of numbers below them. */
  private static Board.Table rows(
      String name, float[] values, String other, float @Nullable [] more) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(more == null ? List.of("", name) : List.of("", name, other)));
    for (int i = 0; i < CLASSES; i++) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(i), short4(values[i])));
      if (more != null) {
        row.add(short4(more[i]));
      }
      rows.add(row);
    }
    return new Board.Table(rows, -1, -1);
  }

  /** The weights after a step down on this picture alone. */
  private Weights stepped(Activations now, int label) {
    float[] values = weights.values();
    float[] gradient = new float[values.length];
    float[] logits = new float[CLASSES];
    try (SimdEngine engine = new SimdEngine(network, 1)) {
      engine.gradient(values, new OnePicture(now.input(), label), gradient, logits);
    }
    for (int i = 0; i < values.length; i++) {
      values[i] -= (float) RATE * gradient[i];
    }
    return Weights.of(network, values);
  }

  /** A batch of one. */
  private record OnePicture(Tensor input, int label) implements Batch {
    @Override
    public int count() {
      return 1;
    }

    @Override
    public int label(int i) {
      return label;
    }

    @Override
    public void load(int i, float[] to) {
      float[] from = input.values();
      System.arraycopy(from, 0, to, 0, from.length);
    }
  }

  @Override
  public Optional<Node> controls() {
    return Optional.of(controls);
  }
}
