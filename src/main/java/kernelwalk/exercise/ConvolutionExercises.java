package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kernelwalk.exercise.ExerciseStep.Mistake;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.Phrase;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** The exercises on convolution: cells, channels, kernels, and what a cell reads. */
final class ConvolutionExercises {
  private static final Phrase INPUT = Phrase.of("input");
  private static final Phrase KERNEL = Phrase.of("kernel");
  private static final Phrase OUTPUT = Phrase.of("output");

  private ConvolutionExercises() {}

  /** Lay the window, multiply for the first cell, add; then a number for each cell. */
  static List<ExerciseStep> cells(ExerciseSetup setup, Dice dice) {
    int side = Math.max(setup.get("input"), setup.get("kernel") + 1);
    int kernel = setup.get("kernel");
    boolean biased = setup.get("bias") == 1;
    Tensor input = dice.tensor(0, 5, 1, 1, side, side);
    Tensor weight = crooked(dice, kernel);
    float bias = biased ? dice.of(-4, -3, -2, 2, 3, 5) : 0;
    Conv2d conv = Conv2d.of(1, 1, kernel).withStride(setup.get("stride")).withoutBias();
    Tensor sums = conv.forward(input, List.of(weight));
    int columns = sums.shape().dim(3);
    Steps steps = new Steps();
    for (int cell = 0; cell < sums.shape().size(); cell++) {
      int top = cell / columns * setup.get("stride");
      int left = cell % columns * setup.get("stride");
      Board board = board(input, weight, sums, bias, cell, top, left, kernel);
      Board unframed = board(input, weight, sums, bias, cell, -1, -1, kernel);
      String name = "output[0, 0, %d, %d]".formatted(cell / columns, cell % columns);
      if (cell == 0) {
        steps.cells(
            Phrase.of("convolution.lay", name),
            Phrase.of("convolution.lay.hint", kernel),
            unframed,
            window(top, left, kernel),
            new Mistake(
                new ExerciseAnswer.Cells(Set.of(inputCell(top, left))),
                Phrase.of("convolution.lay.one", kernel * kernel)));
        products(steps, board, input, weight, kernel);
      }
      double sum = sums.values()[cell];
      double flipped = conv.forward(input, List.of(Conv2d.flipped(weight))).values()[cell];
      double transposed = conv.forward(input, List.of(transposed(weight))).values()[cell];
      double unweighted = conv.forward(input, List.of(ones(weight.shape()))).values()[cell];
      if (biased) {
        steps.number(
            Phrase.of("convolution.biased", name, bias),
            Phrase.of("convolution.biased.hint"),
            board,
            sum + bias,
            Mistake.of(sum, "convolution.bias.forgotten", bias),
            Mistake.of(sum + bias * kernel * kernel, "convolution.bias.each"),
            Mistake.of(flipped + bias, "convolution.flipped"),
            Mistake.of(transposed + bias, "convolution.transposed"),
            Mistake.of(unweighted + bias, "convolution.unweighted"));
      } else {
        steps.number(
            Phrase.of("convolution.sum", name),
            Phrase.of("convolution.sum.hint"),
            board,
            sum,
            Mistake.of(flipped, "convolution.flipped"),
            Mistake.of(transposed, "convolution.transposed"),
            Mistake.of(unweighted, "convolution.unweighted"));
      }
    }
    return steps.list();
  }

  private static void products(Steps steps, Board board, Tensor input, Tensor weight, int kernel) {
    for (int tap = 0; tap < kernel * kernel; tap++) {
      int row = tap / kernel;
      int column = tap % kernel;
      double under = input.get(0, 0, row, column);
      double by = weight.get(0, 0, row, column);
      steps.number(
          Phrase.of("convolution.product", row, column),
          Phrase.of("convolution.product.hint"),
          board,
          under * by,
          Mistake.of(under + by, "convolution.product.added"));
    }
  }

  private static Board board(
      Tensor input,
      Tensor weight,
      Tensor sums,
      float bias,
      int done,
      int top,
      int left,
      int kernel) {
    Tensor output = sums.copy();
    for (int i = 0; i < output.values().length; i++) {
      output.values()[i] += bias;
    }
    Board.Part in = Board.part(TensorRole.INPUT, input, INPUT, 0, 0);
    int columns = sums.shape().dim(3);
    Board.Part out =
        Board.partly(TensorRole.OUTPUT, output, done, OUTPUT, 0, 0)
            .withFrame(done / columns, done % columns, 1, 1);
    Board all =
        Board.of(
            top < 0 ? in : in.withFrame(top, left, kernel, kernel),
            Board.part(TensorRole.WEIGHT, weight, KERNEL, 0, 0),
            out);
    return bias == 0 ? all : all.with("b = " + NumberText.text(bias));
  }

  /** A kernel that gives something else when it is turned or transposed. */
  private static Tensor crooked(Dice dice, int side) {
    Tensor weight;
    do {
      weight = dice.tensor(-2, 3, 1, 1, side, side);
    } while (weight.equals(Conv2d.flipped(weight))
        || weight.equals(transposed(weight))
        || Conv2d.flipped(weight).equals(transposed(weight))
        || zeros(weight) > 1);
    return weight;
  }

  private static int zeros(Tensor tensor) {
    int zeros = 0;
    for (float value : tensor.values()) {
      zeros += value == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static Tensor transposed(Tensor weight) {
    Tensor turned = weight.copy();
    for (int row = 0; row < weight.shape().dim(2); row++) {
      for (int column = 0; column < weight.shape().dim(3); column++) {
        turned.set(weight.get(0, 0, row, column), 0, 0, column, row);
      }
    }
    return turned;
  }

  private static Tensor ones(Shape shape) {
    Tensor ones = Tensor.zeros(shape);
    Arrays.fill(ones.values(), 1);
    return ones;
  }

  private static TensorCell inputCell(int row, int column) {
    return TensorCell.of(TensorRole.INPUT, 0, 0, row, column);
  }

  private static Set<TensorCell> window(int top, int left, int kernel) {
    Set<TensorCell> cells = new HashSet<>();
    for (int row = 0; row < kernel; row++) {
      for (int column = 0; column < kernel; column++) {
        cells.add(inputCell(top + row, left + column));
      }
    }
    return cells;
  }

  /** A sum for each channel, then all of them and the bias. */
  static List<ExerciseStep> channels(ExerciseSetup setup, Dice dice) {
    int channels = setup.get("channels");
    Tensor input = dice.tensor(0, 5, 1, channels, 2, 2);
    Tensor weight = dice.tensor(-2, 3, 1, channels, 2, 2);
    int bias = dice.of(-3, -2, 1, 2, 4);
    Conv2d conv = Conv2d.of(channels, 1, 2).withoutBias();
    double total = conv.forward(input, List.of(weight)).values()[0];
    Steps steps = new Steps();
    List<Board.Part> parts = new ArrayList<>();
    for (int channel = 0; channel < channels; channel++) {
      parts.add(
          Board.part(TensorRole.INPUT, input, Phrase.of("input.channel", channel), 0, channel));
      parts.add(
          Board.part(TensorRole.WEIGHT, weight, Phrase.of("kernel.slice", channel), 0, channel));
    }
    Board board = Board.of(parts);
    List<String> found = new ArrayList<>();
    double firstSlice = 0;
    for (int channel = 0; channel < channels; channel++) {
      double sum = sum(input, channel, weight, channel);
      double byFirst = sum(input, channel, weight, 0);
      firstSlice += byFirst;
      steps.number(
          Phrase.of("channels.sum", channel),
          Phrase.of("channels.sum.hint"),
          board.with(String.join(" + ", found)),
          sum,
          Mistake.of(byFirst, "channels.slice"),
          Mistake.of(sum + bias, "channels.bias.early"));
      found.add(signed(sum));
    }
    steps.number(
        Phrase.of("channels.total", bias),
        Phrase.of("channels.total.hint"),
        board.with(String.join(" + ", found) + " + " + signed(bias)),
        total + bias,
        Mistake.of(total, "channels.bias.forgotten", bias),
        Mistake.of(total + channels * bias, "channels.bias.each", channels),
        Mistake.of(total / channels + bias, "channels.mean"),
        Mistake.of(firstSlice + bias, "channels.slice"));
    return steps.list();
  }

  private static String signed(double value) {
    return value < 0 ? "(" + NumberText.text(value) + ")" : NumberText.text(value);
  }

  private static double sum(Tensor input, int channel, Tensor weight, int slice) {
    double sum = 0;
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        sum += input.get(0, channel, row, column) * (double) weight.get(0, slice, row, column);
      }
    }
    return sum;
  }

  /** Which of three kernels made this map; then a cell of it by hand. */
  static List<ExerciseStep> whichKernel(Dice dice) {
    Tensor input = dice.tensor(0, 4, 1, 1, 4, 4);
    Conv2d conv = Conv2d.of(1, 1, 2).withoutBias();
    List<Tensor> kernels = new ArrayList<>();
    while (kernels.size() < 3) {
      Tensor next = crooked(dice, 2);
      Tensor map = conv.forward(input, List.of(next));
      if (kernels.stream().noneMatch(each -> conv.forward(input, List.of(each)).equals(map))) {
        kernels.add(next);
      }
    }
    int right = dice.from(0, 2);
    Tensor map = conv.forward(input, List.of(kernels.get(right)));
    Board board =
        Board.of(
            Board.part(TensorRole.INPUT, input, INPUT, 0, 0),
            Board.part(TensorRole.OUTPUT, map, OUTPUT, 0, 0));
    List<Phrase> options = new ArrayList<>();
    List<Phrase> replies = new ArrayList<>();
    for (Tensor kernel : kernels) {
      options.add(Phrase.of("literal", Plane.of(TensorRole.WEIGHT, kernel, 0, 0).brackets()));
      Tensor made = conv.forward(input, List.of(kernel));
      int cell = firstDifference(made, map);
      replies.add(
          Phrase.of(
              "which.reply",
              "output[0, 0, %d, %d]".formatted(cell / 3, cell % 3),
              made.values()[cell],
              map.values()[cell]));
    }
    return new Steps()
        .choice(Phrase.of("which"), Phrase.of("which.hint"), board, options, right, replies)
        .list();
  }

  private static int firstDifference(Tensor one, Tensor other) {
    for (int i = 0; i < one.values().length; i++) {
      if (one.values()[i] != other.values()[i]) {
        return i;
      }
    }
    return 0;
  }

  /** All that an output cell of a batch reads; then the kernel's number and the products. */
  static List<ExerciseStep> reads(Dice dice) {
    Tensor input = dice.tensor(0, 9, 2, 2, 3, 3);
    int sample = dice.from(0, 1);
    int channel = sample == 0 ? dice.from(1, 2) : dice.of(0, 2);
    int row = dice.from(0, 1);
    int column = dice.from(0, 1);
    String cell = "output[%d, %d, %d, %d]".formatted(sample, channel, row, column);
    List<Board.Part> parts = new ArrayList<>();
    for (int n = 0; n < 2; n++) {
      for (int c = 0; c < 2; c++) {
        parts.add(
            Board.part(
                TensorRole.INPUT,
                input,
                Phrase.of("literal", "input[" + n + ", " + c + "]"),
                n,
                c));
      }
    }
    Board board = Board.of(parts).with("weight (3, 2, 2, 2)");
    Set<TensorCell> all = read(sample, List.of(0, 1), row, column);
    return new Steps()
        .cells(
            Phrase.of("reads.click", cell),
            Phrase.of("reads.click.hint"),
            board,
            all,
            new Mistake(
                new ExerciseAnswer.Cells(read(1 - sample, List.of(0, 1), row, column)),
                Phrase.of("reads.sample")),
            new Mistake(
                new ExerciseAnswer.Cells(read(sample, List.of(0), row, column)),
                Phrase.of("reads.channel")),
            new Mistake(
                new ExerciseAnswer.Cells(read(sample, List.of(1), row, column)),
                Phrase.of("reads.channel")))
        .number(
            Phrase.of("reads.kernel", cell),
            Phrase.of("reads.kernel.hint"),
            board,
            channel,
            Mistake.of(sample, "reads.kernel.sample"))
        .number(
            Phrase.of("reads.products"),
            Phrase.of("reads.products.hint"),
            board,
            all.size(),
            Mistake.of(all.size() / 2.0, "reads.products.channel"),
            Mistake.of(all.size() * 2.0, "reads.products.sample"))
        .list();
  }

  private static Set<TensorCell> read(int sample, List<Integer> channels, int row, int column) {
    Set<TensorCell> cells = new HashSet<>();
    for (int channel : channels) {
      for (int r = 0; r < 2; r++) {
        for (int c = 0; c < 2; c++) {
          cells.add(TensorCell.of(TensorRole.INPUT, sample, channel, row + r, column + c));
        }
      }
    }
    return cells;
  }
}
