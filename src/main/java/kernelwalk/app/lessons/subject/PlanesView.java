package kernelwalk.app.lessons.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.stage.Brush;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.FilmSource;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.BoardFilmSource;
import kernelwalk.film.board.Phrase;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.tensor.Tensor;

/**
 * A picture taken apart: its channels side by side with their numbers, and the whole in its
 * colours. A click writes a number into a pixel; the pointer reads it.
 */
final class PlanesView implements SubjectView, Brush {
  private static final double BRIGHTEST = 255;

  private final SceneSubject.Planes subject;
  private final Messages messages;
  private final StageView stage;
  private final Consumer<FilmSource> refilm;
  private final BooleanProperty on = new SimpleBooleanProperty(true);
  private final Slider slider = new Slider(0, BRIGHTEST, BRIGHTEST);
  private final SubjectControls controls;
  private Tensor picture;

  PlanesView(
      SceneSubject.Planes subject,
      Settings settings,
      StageView stage,
      Consumer<FilmSource> refilm) {
    this.subject = subject;
    this.messages = settings.messages();
    this.stage = stage;
    this.refilm = refilm;
    this.picture = subject.picture().copy();
    controls = new SubjectControls(messages);
    Label value = new Label();
    value.setId("subject-value");
    value.setMinWidth(36);
    slider.setId("subject-slider");
    slider.accessibleTextProperty().bind(messages.text("lessons.planes.paint"));
    slider.setBlockIncrement(1);
    slider.valueProperty().subscribe(now -> value.setText(Integer.toString(level())));
    Label paint = new Label();
    paint.textProperty().bind(messages.text("lessons.planes.paint"));
    controls.row(paint, slider, value);
    controls.row(controls.button("reset", "lessons.planes.reset", this::reset));
  }

  private int level() {
    return (int) Math.round(slider.getValue());
  }

  private void reset() {
    picture = subject.picture().copy();
    film().ifPresent(refilm);
  }

  @Override
  public Optional<FilmSource> film() {
    int channels = picture.shape().dim(0);
    List<Board.Part> parts = new ArrayList<>();
    for (int channel = 0; channel < channels; channel++) {
      Phrase label =
          channels == 1
              ? new Phrase("picture.grey", List.of())
              : new Phrase("pixel.channel." + channel, List.of(Integer.toString(channel)));
      Board.Part part = Board.part(TensorRole.INPUT, picture, label, channel);
      parts.add(part.as(channels == 1 ? Board.Look.GREY : Board.Look.CHANNEL));
    }
    if (channels == 3) {
      Phrase together = new Phrase("picture.colour", List.of());
      parts.add(Board.part(TensorRole.INPUT, picture, together, 0).as(Board.Look.TRUE_COLOUR));
    }
    return Optional.of(new BoardFilmSource(Board.of(parts), SubjectControls.texts(messages)));
  }

  @Override
  public Optional<Node> controls() {
    return Optional.of(controls);
  }

  @Override
  public void takeUp() {
    stage.paintWith(this);
  }

  @Override
  public void close() {
    on.set(false);
  }

  @Override
  public BooleanProperty onProperty() {
    return on;
  }

  @Override
  public boolean takes(TensorCell cell) {
    return cell.tensorRole() == TensorRole.INPUT;
  }

  @Override
  public void paint(TensorCell cell, boolean erasing) {
    Tensor next = picture.copy();
    next.values()[cell.offset(next.shape())] = erasing ? 0 : level();
    picture = next;
    film().ifPresent(refilm);
  }

  @Override
  public void lift() {}
}
