package kernelwalk.app.lessons.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import kernelwalk.app.live.DeliveredNetwork;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.data.DigitDataset;
import kernelwalk.data.LabelledImages;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.film.FilmSource;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.BoardFilmSource;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.net.Activations;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * A network read against the test pictures: its confusion matrix fills while they are read, then
 * come the pictures that were asked for, then those that it reads wrongly.
 */
final class EvaluationView implements SubjectView {
  private static final int CLASSES = 10;
  private static final int AT_ONCE = 250;
  private static final int MISTAKES_SHOWN = 6;

  private final SceneSubject.Evaluation subject;
  private final Messages messages;
  private final LessonSources sources;
  private final Consumer<FilmSource> refilm;
  private final DeliveredNetwork which;
  private final SubjectControls controls;
  private final List<Integer> mistakes = new ArrayList<>();
  private final List<Integer> saidWrongly = new ArrayList<>();
  private int[][] counts = new int[CLASSES][CLASSES];
  private int read;
  private Optional<LabelledImages> images = Optional.empty();
  private int page;
  private volatile boolean closed;

  EvaluationView(
      SceneSubject.Evaluation subject,
      Settings settings,
      LessonSources sources,
      Consumer<FilmSource> refilm) {
    this.subject = subject;
    this.messages = settings.messages();
    this.sources = sources;
    this.refilm = refilm;
    this.which =
        subject.network().equals("drawn") ? DeliveredNetwork.DRAWN : DeliveredNetwork.PRETRAINED;
    controls = new SubjectControls(messages);
    controls.row(
        controls.button("matrix", "lessons.evaluation.matrix", () -> turn(0)),
        controls.button("pictures", "lessons.evaluation.pictures", () -> turn(1)),
        controls.button("mistakes", "lessons.evaluation.mistakes", this::more));
    DigitStock.read(sources, this::begin, controls::say);
  }

  private void begin(DigitDataset digits) {
    images = Optional.of(digits.test());
    Optional<Weights> weights = sources.network().delivered(which);
    if (weights.isEmpty()) {
      controls.tell("lessons.maps.none", which.id());
      return;
    }
    Thread thread = new Thread(() -> evaluate(weights.get(), digits.test()), "lesson-evaluation");
    thread.setDaemon(true);
    thread.start();
  }

  /** Reads the pictures, and tells every so many. */
  private void evaluate(Weights weights, LabelledImages all) {
    List<int[]> readings = new ArrayList<>();
    try (SimdEngine engine = new SimdEngine(weights.network(), 1)) {
      for (int i = 0; i < all.count() && !closed; i++) {
        Activations activations = FeatureMapsView.activations(engine, weights, all, i);
        readings.add(new int[] {i, all.label(i), activations.digit()});
        if (readings.size() == AT_ONCE || i == all.count() - 1) {
          List<int[]> now = List.copyOf(readings);
          readings.clear();
          Platform.runLater(() -> take(now));
        }
      }
    }
  }

  private void take(List<int[]> readings) {
    int[][] next = new int[CLASSES][];
    for (int row = 0; row < CLASSES; row++) {
      next[row] = counts[row].clone();
    }
    for (int[] reading : readings) {
      next[reading[1]][reading[2]]++;
      if (reading[1] != reading[2]) {
        mistakes.add(reading[0]);
        saidWrongly.add(reading[2]);
      }
    }
    counts = next;
    read += readings.size();
    if (!closed) {
      tell();
      film().ifPresent(refilm);
    }
  }

  private void tell() {
    controls.tell(
        "lessons.evaluation.read",
        images.map(LabelledImages::name).orElse(""),
        SubjectControls.number(read),
        String.format(Locale.ROOT, "%.4f", 1 - mistakes.size() / (double) Math.max(1, read)),
        Integer.toString(mistakes.size()));
  }

  private void turn(int to) {
    page = to;
    film().ifPresent(refilm);
  }

  private void more() {
    int pages = Math.max(1, Math.ceilDiv(mistakes.size(), MISTAKES_SHOWN));
    page = page < 2 || page - 1 >= pages ? 2 : page + 1;
    film().ifPresent(refilm);
  }

  @Override
  public Optional<FilmSource> film() {
    Board board =
        switch (page) {
          case 0 -> Board.of(matrix());
          case 1 -> pictures();
          default -> mistaken((page - 2) * MISTAKES_SHOWN);
        };
    return Optional.of(new BoardFilmSource(board, SubjectControls.texts(messages)));
  }

  private Board.Table matrix() {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("{confusion.corner}"));
    for (int i = 0; i < CLASSES; i++) {
      head.add(Integer.toString(i));
    }
    rows.add(head);
    for (int row = 0; row < CLASSES; row++) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(row)));
      for (int count : counts[row]) {
        cells.add(count == 0 ? "·" : Integer.toString(count));
      }
      rows.add(cells);
    }
    return new Board.Table(rows, -1, -1);
  }

  private Board pictures() {
    Optional<Weights> weights = sources.network().delivered(which);
    if (images.isEmpty() || weights.isEmpty()) {
      return Board.of(List.of()).with("{picture.reading}");
    }
    LabelledImages all = images.get();
    List<Board.Part> parts = new ArrayList<>();
    for (int index : subject.pictures()) {
      if (index < all.count()) {
        int said = FeatureMapsView.activations(weights.get(), all, index).digit();
        parts.add(picture(all, index, said));
      }
    }
    return Board.of(parts);
  }

  private Board mistaken(int from) {
    if (images.isEmpty() || from >= mistakes.size()) {
      return Board.of(List.of()).with("{picture.none}");
    }
    List<Board.Part> parts = new ArrayList<>();
    for (int i = from; i < Math.min(mistakes.size(), from + MISTAKES_SHOWN); i++) {
      parts.add(picture(images.get(), mistakes.get(i), saidWrongly.get(i)));
    }
    return Board.of(parts);
  }

  /** {@code 38: a 2, read as 2}. */
  private Board.Part picture(LabelledImages all, int index, int said) {
    int pixels = all.height() * all.width();
    float[] values = new float[pixels];
    for (int i = 0; i < pixels; i++) {
      values[i] = all.pixels()[index * pixels + i] & 0xff;
    }
    Tensor tensor = Tensor.wrap(Shape.of(1, 1, all.height(), all.width()), values);
    return Board.part(
            TensorRole.INPUT,
            tensor,
            SubjectControls.literal(
                messages.get(
                    "lessons.evaluation.picture",
                    Integer.toString(index),
                    Integer.toString(all.label(index)),
                    Integer.toString(said))),
            0,
            0)
        .as(Board.Look.GREY);
  }

  @Override
  public Optional<Node> controls() {
    return Optional.of(controls);
  }

  @Override
  public void close() {
    closed = true;
  }
}
