package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.exercise.ExerciseStep.Mistake;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.Phrase;
import kernelwalk.film.picture.NumberText;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** The exercises on slopes, on a training step, on what a training came to. */
final class LearningExercises {
  private static final int CLASSES = 3;

  private LearningExercises() {}

  /** Slopes from values, through several layers, and where the gradient is a tenth. */
  static List<ExerciseStep> slope(Dice dice) {
    Steps steps = new Steps();
    double sigma = dice.of(2, 5, 8, 9) / 10.0;
    steps.number(
        Phrase.of("slope.sigmoid", sigma),
        Phrase.of("slope.sigmoid.hint"),
        lines("σ′(z) = σ(z)·(1 − σ(z))", "σ(z) = " + NumberText.text(sigma)),
        sigma * (1 - sigma),
        Mistake.of(sigma, "slope.value"),
        Mistake.of(1 - sigma, "slope.factor"),
        Mistake.of(1 - sigma * sigma, "slope.tanh-rule"));
    double tanh = dice.of(0, 5, 6, 8) / 10.0;
    steps.number(
        Phrase.of("slope.tanh", tanh),
        Phrase.of("slope.tanh.hint"),
        lines("tanh′(z) = 1 − tanh(z)·tanh(z)", "tanh(z) = " + NumberText.text(tanh)),
        1 - tanh * tanh,
        Mistake.of(tanh, "slope.value"),
        Mistake.of(tanh * (1 - tanh), "slope.sigmoid-rule"));
    double z = dice.of(-4, -3, -2, 2, 3, 4);
    boolean leaky = dice.from(0, 1) == 0;
    Activation bent = leaky ? Activation.leakyRelu(0.01) : Activation.RELU;
    double value = forward(bent, z);
    steps.number(
        Phrase.of(leaky ? "slope.leaky" : "slope.relu", z),
        Phrase.of(leaky ? "slope.leaky.hint" : "slope.relu.hint"),
        lines(leaky ? "z > 0: z   z < 0: 0.01·z" : "max(0, z)"),
        backward(bent, z),
        Mistake.of(value, "slope.value"),
        Mistake.of(z > 0 ? 0 : 1, "slope.side"));
    int layers = dice.from(2, 3);
    double slope = dice.of(1, 2, 5) / 10.0;
    steps.number(
        Phrase.of("slope.layers", layers, slope),
        Phrase.of("slope.layers.hint"),
        lines("∂L/∂x = " + "σ′·".repeat(layers) + "∂L/∂y"),
        Math.pow(slope, layers),
        Mistake.of(slope * layers, "slope.layers.added"),
        Mistake.of(slope, "slope.layers.one"));
    tenth(steps, dice);
    return steps.list();
  }

  private static void tenth(Steps steps, Dice dice) {
    boolean sigmoid = dice.from(0, 1) == 0;
    Activation bent = sigmoid ? Activation.SIGMOID : Activation.TANH;
    List<Double> places = List.of(0.0, 1.0, 2.0, 4.0);
    List<Double> close = sigmoid ? places : List.of(0.0, 1.0, 1.8, 4.0);
    List<Phrase> options = new ArrayList<>();
    List<Phrase> replies = new ArrayList<>();
    int right = 0;
    for (int i = 0; i < close.size(); i++) {
      double there = backward(bent, close.get(i));
      options.add(Phrase.of("literal", "z = " + NumberText.text(close.get(i))));
      replies.add(Phrase.of("slope.tenth.reply", NumberText.text(there, 3)));
      if (Math.abs(there - 0.1) < Math.abs(backward(bent, close.get(right)) - 0.1)) {
        right = i;
      }
    }
    steps.choice(
        Phrase.of(sigmoid ? "slope.tenth.sigmoid" : "slope.tenth.tanh"),
        Phrase.of("slope.tenth.hint"),
        lines(sigmoid ? "σ′(0) = 0.25" : "tanh′(0) = 1"),
        options,
        right,
        replies);
  }

  private static double forward(Activation bent, double z) {
    return bent.forward(Tensor.of(Shape.of(1, 1), (float) z), List.of()).values()[0];
  }

  private static double backward(Activation bent, double z) {
    Tensor one = Tensor.of(Shape.of(1, 1), 1);
    return bent.backward(Tensor.of(Shape.of(1, 1), (float) z), List.of(), one).input().values()[0];
  }

  private static Board lines(String... lines) {
    return Board.of(List.of()).with(lines);
  }

  /** One weight and one bias: forward, loss, gradients, update. */
  static List<ExerciseStep> trainingStep(Dice dice) {
    int x = dice.of(2, 3, 4);
    int w = dice.of(-1, 1, 2);
    int b = dice.of(-1, 1, 2, 3);
    int y = w * x + b;
    int miss = dice.of(-3, -2, 2, 3);
    int wanted = y - miss;
    double rate = 0.1;
    String given =
        "x = %d   w = %s   b = %s   t = %s".formatted(x, minus(w), minus(b), minus(wanted));
    Steps steps = new Steps();
    steps.number(
        Phrase.of("step.forward"),
        Phrase.of("step.forward.hint"),
        lines(given, "y = w·x + b", "y = ?"),
        y,
        Mistake.of(w * (x + b), "step.forward.bracket"),
        Mistake.of(w * x, "step.forward.bias"));
    steps.number(
        Phrase.of("step.loss"),
        Phrase.of("step.loss.hint"),
        lines(given, "y = " + minus(y), "L = (y − t)·(y − t) / 2", "L = ?"),
        miss * miss / 2.0,
        Mistake.of(miss * miss, "step.loss.half"),
        Mistake.of(miss, "step.loss.square"));
    steps.number(
        Phrase.of("step.output"),
        Phrase.of("step.output.hint"),
        lines(given, "y = " + minus(y), "∂L/∂y = y − t", "∂L/∂y = ?"),
        miss,
        Mistake.of(-miss, "step.output.sign"));
    steps.number(
        Phrase.of("step.weight"),
        Phrase.of("step.weight.hint"),
        lines(given, "∂L/∂y = " + minus(miss), "∂L/∂w = ∂L/∂y · x", "∂L/∂w = ?"),
        miss * x,
        Mistake.of(miss, "step.weight.input"),
        Mistake.of(miss * w, "step.weight.weight"));
    steps.number(
        Phrase.of("step.update", rate),
        Phrase.of("step.update.hint"),
        lines(given, "∂L/∂w = " + minus(miss * x), "w ← w − 0.1 · ∂L/∂w", "w = ?"),
        w - rate * miss * x,
        Mistake.of(w + rate * miss * x, "step.update.up"),
        Mistake.of(w - miss * x, "step.update.rate"));
    steps.number(
        Phrase.of("step.bias", rate),
        Phrase.of("step.bias.hint"),
        lines(given, "∂L/∂b = ∂L/∂y = " + minus(miss), "b ← b − 0.1 · ∂L/∂b", "b = ?"),
        b - rate * miss,
        Mistake.of(b + rate * miss, "step.update.up"),
        Mistake.of(b - rate * miss * x, "step.bias.input"));
    return steps.list();
  }

  private static String minus(double value) {
    return NumberText.text(value);
  }

  /** A matrix of three classes: accuracy, recall, precision, the worst confusion. */
  static List<ExerciseStep> confusion(Dice dice) {
    int[][] counts;
    do {
      counts = counts(dice);
    } while (anyColumnLikeItsRow(counts));
    int right = 0;
    int all = 0;
    for (int row = 0; row < CLASSES; row++) {
      for (int column = 0; column < CLASSES; column++) {
        all += counts[row][column];
        right += row == column ? counts[row][column] : 0;
      }
    }
    int asked = dice.from(0, CLASSES - 1);
    double own = counts[asked][asked];
    double row = 0;
    double column = 0;
    for (int i = 0; i < CLASSES; i++) {
      row += counts[asked][i];
      column += counts[i][asked];
    }
    Board board = Board.of(new Board.Table(table(counts), -1, -1));
    Steps steps = new Steps();
    steps.number(
        Phrase.of("confusion.right"),
        Phrase.of("confusion.right.hint"),
        board,
        right,
        Mistake.of(all - right, "confusion.right.wrong"),
        Mistake.of(all, "confusion.right.all"));
    steps.number(
        Phrase.of("confusion.accuracy"),
        Phrase.of("confusion.accuracy.hint"),
        board,
        right / (double) all,
        Mistake.of(1 - right / (double) all, "confusion.right.wrong"));
    steps.number(
        Phrase.of("confusion.recall", asked),
        Phrase.of("confusion.recall.hint", asked),
        board,
        own / row,
        Mistake.of(own / column, "confusion.swapped"),
        Mistake.of(own / all, "confusion.share"));
    steps.number(
        Phrase.of("confusion.precision", asked),
        Phrase.of("confusion.precision.hint", asked),
        board,
        own / column,
        Mistake.of(own / row, "confusion.swapped"));
    worst(steps, board, counts);
    return steps.list();
  }

  /** Whether precision and recall of some class would be the same number. */
  private static boolean anyColumnLikeItsRow(int[][] counts) {
    for (int each = 0; each < CLASSES; each++) {
      int row = 0;
      int column = 0;
      for (int i = 0; i < CLASSES; i++) {
        row += counts[each][i];
        column += counts[i][each];
      }
      if (row == column) {
        return true;
      }
    }
    return false;
  }

  /** Rows of 20, one confusion clearly the worst. */
  private static int[][] counts(Dice dice) {
    int[][] counts = new int[CLASSES][CLASSES];
    int worstRow = dice.from(0, CLASSES - 1);
    int worstColumn = (worstRow + dice.from(1, 2)) % CLASSES;
    for (int row = 0; row < CLASSES; row++) {
      int wrong = 0;
      for (int column = 0; column < CLASSES; column++) {
        if (row != column) {
          boolean worst = row == worstRow && column == worstColumn;
          counts[row][column] = worst ? 6 : dice.from(0, 2);
          wrong += counts[row][column];
        }
      }
      counts[row][row] = 20 - wrong;
    }
    return counts;
  }

  private static List<List<String>> table(int[][] counts) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("{confusion.corner}"));
    for (int i = 0; i < CLASSES; i++) {
      head.add(Integer.toString(i));
    }
    rows.add(head);
    for (int row = 0; row < CLASSES; row++) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(row)));
      for (int count : counts[row]) {
        cells.add(Integer.toString(count));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static void worst(Steps steps, Board board, int[][] counts) {
    List<Phrase> options = new ArrayList<>();
    List<Phrase> replies = new ArrayList<>();
    int best = 0;
    int most = -1;
    for (int row = 0; row < CLASSES; row++) {
      for (int column = 0; column < CLASSES; column++) {
        if (row == column) {
          continue;
        }
        if (counts[row][column] > most) {
          most = counts[row][column];
          best = options.size();
        }
        options.add(Phrase.of("confusion.pair", row, column));
        replies.add(Phrase.of("confusion.worst.reply", counts[row][column]));
      }
    }
    steps.choice(
        Phrase.of("confusion.worst"),
        Phrase.of("confusion.worst.hint"),
        board,
        options,
        best,
        replies);
  }

  /** A smaller rate, fewer mistakes, and what is to be saved. */
  static List<ExerciseStep> goingOn(Dice dice) {
    Steps steps = new Steps();
    int pictures = dice.of(1_000, 2_000, 10_000);
    int before = dice.from(20, 40);
    int fewer = dice.from(3, 12);
    double first = 1 - before / (double) pictures;
    double then = 1 - (before - fewer) / (double) pictures;
    steps.number(
        Phrase.of("going.fewer", pictures, NumberText.text(first, 4), NumberText.text(then, 4)),
        Phrase.of("going.fewer.hint"),
        lines("%s → %s".formatted(NumberText.text(first, 4), NumberText.text(then, 4))),
        fewer,
        Mistake.of(before - fewer, "going.fewer.left"),
        Mistake.of((then - first) * 100, "going.fewer.percent"));
    double weight = dice.from(1, 9) / 10.0;
    int gradient = dice.of(-4, -2, 2, 4);
    double rate = dice.of(1, 5) / 100.0;
    steps.number(
        Phrase.of("going.step", weight, gradient, rate),
        Phrase.of("step.update.hint"),
        lines(
            "w = %s   ∂L/∂w = %s   η = %s"
                .formatted(
                    NumberText.text(weight), NumberText.text(gradient), NumberText.text(rate)),
            "w ← w − η · ∂L/∂w"),
        weight - rate * gradient,
        Mistake.of(weight + rate * gradient, "step.update.up"),
        Mistake.of(weight - gradient, "step.update.rate"));
    int parameters = dice.of(156, 850, 2_416);
    steps.number(
        Phrase.of("going.adam", parameters),
        Phrase.of("going.adam.hint"),
        lines("w, m, v"),
        3.0 * parameters,
        Mistake.of(parameters, "going.adam.state"),
        Mistake.of(2.0 * parameters, "going.adam.weights"));
    steps.number(
        Phrase.of("going.predict", parameters),
        Phrase.of("going.predict.hint"),
        lines("w, m, v"),
        parameters,
        Mistake.of(3.0 * parameters, "going.predict.state"));
    return steps.list();
  }
}
