package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.ExerciseStep.Mistake;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.Phrase;
import kernelwalk.net.LayerRow;
import kernelwalk.net.Network;
import kernelwalk.net.ReceptiveField;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;

/** The exercises on whole networks: what a cell sees, the table, what a setting changes. */
final class NetworkExercises {
  /** The first layers, the ones whose cells see little enough to be counted. */
  private static final List<String> SEEING = List.of("conv1", "pool1", "conv2", "pool2");

  private NetworkExercises() {}

  private static Network network(ExerciseSetup setup) {
    return Network.named(setup.get("network") == 5 ? "lenet5" : "lenet");
  }

  /** Rows of what a cell of each of the first layers sees. */
  static List<ExerciseStep> field(ExerciseSetup setup, Dice dice) {
    Network network = network(setup);
    Shape picture = Shape.of(1, 1, network.input().dim(1), network.input().dim(2));
    Steps steps = new Steps();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("{table.layer}", "{table.field}"));
    for (String name : SEEING) {
      int index = indexOf(network, name);
      List<Operation> chain =
          network.layers().subList(0, index + 1).stream().map(layer -> layer.operation()).toList();
      Shape output = network.outputShapes(1).get(index);
      int at = output.dim(2) / 2;
      ReceptiveField field = ReceptiveField.of(chain, picture, 0, 0, at, at);
      int before = rows.size() == 1 ? 1 : Integer.parseInt(rows.getLast().get(1));
      rows.add(List.of(name, ""));
      int kernel = side(network, index);
      steps.number(
          Phrase.of("field.side", name, kernel),
          Phrase.of("field.side.hint"),
          Board.of(new Board.Table(rows, rows.size() - 1, 1)),
          field.rows(),
          Mistake.of(kernel, "field.own", kernel),
          Mistake.of((double) before * kernel, "field.multiplied"),
          Mistake.of(before + kernel, "field.overlap"));
      rows.set(rows.size() - 1, List.of(name, Integer.toString(field.rows())));
    }
    int index = indexOf(network, "pool1");
    int cell = dice.from(2, 8);
    List<Operation> chain =
        network.layers().subList(0, index + 1).stream().map(layer -> layer.operation()).toList();
    ReceptiveField field = ReceptiveField.of(chain, picture, 0, 0, cell, cell);
    steps.number(
        Phrase.of("field.first", cell, cell),
        Phrase.of("field.first.hint"),
        Board.of(new Board.Table(rows, -1, -1)),
        field.top(),
        Mistake.of(cell, "field.first.same"),
        Mistake.of(2.0 * cell, "field.first.pool"));
    return steps.list();
  }

  private static int indexOf(Network network, String layer) {
    for (int i = 0; i < network.layers().size(); i++) {
      if (network.layers().get(i).name().equals(layer)) {
        return i;
      }
    }
    throw new IllegalStateException(network.name() + " has no layer " + layer);
  }

  private static int side(Network network, int index) {
    return switch (network.layers().get(index).operation()) {
      case Conv2d conv -> conv.kernel().height();
      case Pool2d pool -> pool.kernel().height();
      default -> 1;
    };
  }

  /** Shapes and counts of each layer that computes something new, and their sum. */
  static List<ExerciseStep> table(ExerciseSetup setup) {
    Network network = network(setup);
    Steps steps = new Steps();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("{table.layer}", "{table.shape}", "{table.parameters}"));
    for (LayerRow row : network.summary()) {
      Operation operation = network.layers().get(indexOf(network, row.name())).operation();
      switch (operation) {
        case Conv2d conv -> {
          side(steps, rows, row, conv.kernel().height(), conv.padding().top(), 1);
          count(steps, rows, row, (double) conv.parameterCount() - conv.outChannels());
        }
        case Pool2d pool -> side(steps, rows, row, pool.kernel().height(), 0, 2);
        case Linear linear -> {
          rows.add(List.of(row.name(), row.output().toString(), ""));
          count(steps, rows, row, (double) row.parameters() - row.output().dim(1));
        }
        default -> {}
      }
    }
    rows.add(List.of("{table.total}", "", ""));
    steps.number(
        Phrase.of("table.total.ask"),
        Phrase.of("table.total.hint"),
        Board.of(new Board.Table(rows, rows.size() - 1, 2)),
        network.parameterCount());
    return steps.list();
  }

  private static void side(
      Steps steps, List<List<String>> rows, LayerRow row, int kernel, int padding, int stride) {
    int channels = row.output().dim(1);
    rows.add(List.of(row.name(), "(1, %d, ?, ?)".formatted(channels), ""));
    int before = row.input().dim(2);
    steps.number(
        Phrase.of(
            stride == 1 ? "table.side.conv" : "table.side.pool",
            row.name(),
            before,
            kernel,
            padding),
        Phrase.of("table.side.hint"),
        Board.of(new Board.Table(rows, rows.size() - 1, 1)),
        row.output().dim(2),
        Mistake.of(before, "table.side.same"),
        Mistake.of(before + 2.0 * padding - kernel, "size.plus-one"));
    rows.set(rows.size() - 1, List.of(row.name(), row.output().toString(), stride == 1 ? "" : "0"));
  }

  private static void count(
      Steps steps, List<List<String>> rows, LayerRow row, double withoutBias) {
    steps.number(
        Phrase.of("table.count", row.name(), row.input(), row.output()),
        Phrase.of(row.output().rank() == 2 ? "table.count.linear.hint" : "parameters.hint"),
        Board.of(new Board.Table(rows, rows.size() - 1, 2)),
        row.parameters(),
        Mistake.of(withoutBias, "parameters.bias"),
        row.output().rank() == 2
            ? Mistake.of(withoutBias + 1, "table.count.bias.one", row.output().dim(1))
            : Mistake.of(
                withoutBias / row.input().dim(1) + row.output().dim(1),
                "parameters.channels",
                row.input().dim(1)));
    List<String> last = rows.getLast();
    rows.set(
        rows.size() - 1, List.of(last.get(0), last.get(1), Integer.toString(row.parameters())));
  }

  /**
   * One setting of today's LeNet is changed: what reaches the first linear layer, and its count.
   */
  static List<ExerciseStep> change(Dice dice) {
    int padding = dice.of(0, 2);
    int channels = dice.of(8, 12, 20);
    boolean pads = dice.from(0, 1) == 0;
    Conv2d first = Conv2d.of(1, 6, 3).withPadding(pads ? padding : 1);
    Conv2d second = Conv2d.of(6, pads ? 16 : channels, 5);
    List<Operation> chain = List.of(first, Pool2d.max(2), second, Pool2d.max(2));
    Steps steps = new Steps();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("{table.layer}", "{table.shape}"));
    Shape shape = Shape.of(1, 1, 28, 28);
    List<String> names = List.of("conv1", "pool1", "conv2", "pool2");
    Phrase changed = pads ? Phrase.of("padding", padding) : Phrase.of("channels", channels);
    for (int i = 0; i < chain.size(); i++) {
      Shape before = shape;
      shape = chain.get(i).outputShape(shape);
      rows.add(List.of(names.get(i), "(1, %d, ?, ?)".formatted(shape.dim(1))));
      steps.number(
          Phrase.of("change.side." + changed.key(), names.get(i), changed.arguments().getFirst()),
          Phrase.of("table.side.hint"),
          Board.of(new Board.Table(rows, rows.size() - 1, 1)),
          shape.dim(2),
          Mistake.of(before.dim(2), "table.side.same"),
          Mistake.of(unchanged(i), "change.before"));
      rows.set(rows.size() - 1, List.of(names.get(i), shape.toString()));
    }
    int features = shape.dim(1) * shape.dim(2) * shape.dim(3);
    Board.Table table = new Board.Table(rows, -1, -1);
    steps.number(
        Phrase.of("change.features"),
        Phrase.of("change.features.hint"),
        new Board(List.of(), List.of(), Optional.of(table)),
        features,
        Mistake.of(400, "change.before"),
        Mistake.of(shape.dim(2) * shape.dim(3), "change.features.channels"));
    double count = (double) new Linear(features, 120).parameterCount();
    steps.number(
        Phrase.of("change.count", features),
        Phrase.of("table.count.linear.hint"),
        new Board(List.of(), List.of(), Optional.of(table)),
        count,
        Mistake.of(count - 120, "parameters.bias"),
        Mistake.of(48_120, "change.before"));
    return steps.list();
  }

  /** The side behind this layer as the network is written. */
  private static double unchanged(int layer) {
    Network lenet = Network.lenet();
    int index = indexOf(lenet, SEEING.get(layer));
    return lenet.outputShapes(1).get(index).dim(2);
  }
}
