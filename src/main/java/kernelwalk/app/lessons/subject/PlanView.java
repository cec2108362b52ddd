package kernelwalk.app.lessons.subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import kernelwalk.app.control.SegmentedChoice;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.BoardFilmSource;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;

/**
 * The plan of a network: a table whose rows come one by one, with shapes and with parameters that
 * add up; what may be changed is changed below the text, and the table follows.
 */
final class PlanView implements SubjectView {
  /** As wide as a shape can be. */
  private static final String WIDEST = " ".repeat(17);

  private final Network network;
  private final Messages messages;
  private final Consumer<FilmSource> refilm;
  private final Map<String, Integer> changed = new LinkedHashMap<>();
  private final SubjectControls controls;
  private final boolean changeable;

  PlanView(SceneSubject.Plan subject, Settings settings, Consumer<FilmSource> refilm) {
    this.network = Network.named(subject.network());
    this.messages = settings.messages();
    this.refilm = refilm;
    this.changeable = !subject.change().isEmpty();
    controls = new SubjectControls(messages);
    for (String each : subject.change()) {
      int now = value(each);
      Label name = new Label(each);
      name.getStyleClass().add("question-setting");
      SegmentedChoice<Integer> choice =
          new SegmentedChoice<>(
              "subject-" + each.replace('.', '-'),
              offered(each, now),
              now,
              n -> new SimpleStringProperty(Integer.toString(n)));
      choice.valueProperty().subscribe((before, next) -> change(each, next));
      controls.row(name, choice);
    }
  }

  private void change(String setting, int value) {
    changed.put(setting, value);
    film().ifPresent(refilm);
  }

  private int value(String setting) {
    String[] parts = setting.split("\\.", -1);
    Operation operation =
        network.layers().stream()
            .filter(layer -> layer.name().equals(parts[0]))
            .findFirst()
            .map(Layer::operation)
            .orElseThrow();
    return switch (operation) {
      case Conv2d conv ->
          switch (parts[1]) {
            case "channels" -> conv.outChannels();
            case "kernel" -> conv.kernel().height();
            default -> conv.padding().top();
          };
      case Pool2d pool -> pool.kernel().height();
      default -> 0;
    };
  }

  private static List<Integer> offered(String setting, int now) {
    if (setting.endsWith(".channels")) {
      return List.of(now / 2, now, now * 2);
    }
    return setting.endsWith(".padding") ? List.of(0, 1, 2) : List.of(2, 3, 5);
  }

  @Override
  public Optional<FilmSource> film() {
    List<Board> boards = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("{table.layer}", "{table.shape}", "{table.parameters}", "{table.total}"));
    Shape shape =
        Shape.of(1, network.input().dim(0), network.input().dim(1), network.input().dim(2));
    rows.add(List.of("input", shape.toString(), "", ""));
    boards.add(table(rows));
    long total = 0;
    for (Layer layer : network.layers()) {
      Operation operation;
      try {
        operation = suited(layer, shape);
        shape = operation.outputShape(shape);
      } catch (IllegalArgumentException e) {
        boards.add(table(rows).with(messages.get("lessons.plan.unfit", layer.name())));
        break;
      }
      long count = operation.parameterCount();
      total += count;
      rows.add(
          List.of(
              layer.name(),
              shape.toString(),
              count == 0 ? "" : SubjectControls.number(count),
              count == 0 ? "" : SubjectControls.number(total)));
      boards.add(table(rows));
    }
    // What is changed is to be seen as a whole at once.
    List<Board> shown = changeable ? List.of(boards.getLast()) : boards;
    return Optional.of(new BoardFilmSource(shown, SubjectControls.texts(messages)));
  }

  /** The rows so far, and room for all the others, so that nothing moves when they come. */
  private Board table(List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>(rows);
    while (all.size() < network.layers().size() + 2) {
      all.add(List.of("", WIDEST, "", ""));
    }
    return Board.of(new Board.Table(all, -1, -1));
  }

  /** The layer's operation for what reaches it, and with what was changed. */
  private Operation suited(Layer layer, Shape input) {
    return switch (layer.operation()) {
      case Conv2d conv -> suited(layer.name(), conv, input.dim(1));
      case Pool2d pool -> {
        int kernel = changed.getOrDefault(layer.name() + ".kernel", pool.kernel().height());
        yield pool.mode() == Pool2d.Mode.MAX ? Pool2d.max(kernel) : Pool2d.average(kernel);
      }
      case Linear linear -> new Linear(input.dim(1), linear.parameters().get(1).shape().dim(0));
      case Flatten flatten -> flatten;
      default -> layer.operation();
    };
  }

  private Operation suited(String name, Conv2d conv, int channels) {
    int kernel = changed.getOrDefault(name + ".kernel", conv.kernel().height());
    return Conv2d.of(
            channels, changed.getOrDefault(name + ".channels", conv.outChannels()), Size.of(kernel))
        .withPadding(changed.getOrDefault(name + ".padding", conv.padding().top()));
  }

  @Override
  public Optional<Node> controls() {
    return changeable ? Optional.of(controls) : Optional.empty();
  }
}
