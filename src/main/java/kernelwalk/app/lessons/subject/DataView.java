package kernelwalk.app.lessons.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.data.DigitDataset;
import kernelwalk.data.LabelledImages;
import kernelwalk.film.FilmSource;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.BoardFilmSource;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.net.InputNormalization;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * The pictures of a data set, one by one, with a histogram of the picture's numbers before or after
 * normalisation.
 */
final class DataView implements SubjectView {
  private static final int BARS = 16;
  private static final int LEVELS = 256;

  private final Messages messages;
  private final Consumer<FilmSource> refilm;
  private final boolean test;
  private final SubjectControls controls;
  private final TextField field = new TextField();
  private final ToggleButton normalised = new ToggleButton();
  private Optional<LabelledImages> images = Optional.empty();
  private int index;

  DataView(
      SceneSubject.Data subject,
      Settings settings,
      LessonSources sources,
      Consumer<FilmSource> refilm) {
    this.messages = settings.messages();
    this.refilm = refilm;
    this.test = subject.test();
    this.index = subject.index();
    controls = new SubjectControls(messages);
    field.setId("subject-index");
    field.accessibleTextProperty().bind(messages.text("lessons.data.index"));
    field.setPrefColumnCount(6);
    field.setOnAction(event -> goTo(field.getText().strip()));
    normalised.setId("subject-normalised");
    normalised.textProperty().bind(messages.text("lessons.data.normalised"));
    normalised.setOnAction(event -> change());
    controls.row(
        controls.button("previous", "lessons.data.previous", () -> step(-1)),
        field,
        controls.button("next", "lessons.data.next", () -> step(1)));
    controls.row(normalised);
    DigitStock.read(sources, this::show, controls::say);
  }

  private void show(DigitDataset digits) {
    LabelledImages chosen = test ? digits.test() : digits.train();
    images = Optional.of(chosen);
    index = Math.clamp(index, 0, chosen.count() - 1);
    change();
  }

  private void step(int by) {
    images.ifPresent(
        all -> {
          index = Math.floorMod(index + by, all.count());
          change();
        });
  }

  private void goTo(String typed) {
    images.ifPresent(
        all -> {
          if (typed.matches("\\d{1,7}") && Integer.parseInt(typed) < all.count()) {
            index = Integer.parseInt(typed);
            change();
          } else {
            controls.tell("lessons.data.range", Integer.toString(all.count() - 1));
          }
        });
  }

  private void change() {
    images.ifPresent(
        all -> {
          field.setText(Integer.toString(index));
          controls.tell(
              "lessons.data.picture",
              all.name(),
              Integer.toString(index),
              Integer.toString(all.label(index)),
              SubjectControls.number(all.count()));
          film().ifPresent(refilm);
        });
  }

  @Override
  public Optional<FilmSource> film() {
    Board board =
        images
            .map(all -> board(all))
            .orElseGet(() -> Board.of(List.of()).with("{picture.reading}"));
    return Optional.of(new BoardFilmSource(board, SubjectControls.texts(messages)));
  }

  private Board board(LabelledImages all) {
    int pixels = all.height() * all.width();
    float[] values = new float[pixels];
    long[] bars = new long[BARS];
    for (int i = 0; i < pixels; i++) {
      int grey = all.pixels()[index * pixels + i] & 0xff;
      values[i] = grey;
      bars[grey * BARS / LEVELS]++;
    }
    boolean after = normalised.isSelected();
    List<Long> counts = new ArrayList<>();
    for (long bar : bars) {
      counts.add(bar);
    }
    Tensor picture = Tensor.wrap(Shape.of(1, 1, all.height(), all.width()), values);
    Board.Part part =
        Board.part(
                TensorRole.INPUT,
                picture,
                SubjectControls.literal(Integer.toString(all.label(index))),
                0,
                0)
            .as(Board.Look.GREY);
    Board.Histogram histogram =
        after
            ? new Board.Histogram(
                counts,
                Float.toString(InputNormalization.normalised(0)).replace('-', '−'),
                Float.toString(InputNormalization.normalised(LEVELS - 1)))
            : new Board.Histogram(counts, "0", Integer.toString(LEVELS - 1));
    return Board.of(part).under(histogram).with(after ? "(x − 127.5) / 127.5" : "x");
  }

  @Override
  public Optional<Node> controls() {
    return Optional.of(controls);
  }
}
