package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kernelwalk.exercise.ExerciseStep.Mistake;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.Phrase;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** The exercises on pictures as numbers. */
final class PictureExercises {
  private static final int[] LEVELS = {0, 51, 102, 153, 204, 255};

  /** Colours that are plain to name, each with its red, green and blue. */
  private static final List<String> COLOURS =
      List.of("red", "green", "blue", "yellow", "cyan", "magenta", "white", "black", "grey");

  private static final int[][] PARTS = {
    {255, 0, 0},
    {0, 255, 0},
    {0, 0, 255},
    {255, 255, 0},
    {0, 255, 255},
    {255, 0, 255},
    {255, 255, 255},
    {0, 0, 0},
    {128, 128, 128}
  };

  private PictureExercises() {}

  /** Read at an index, click at an index, name a colour, count the numbers. */
  static List<ExerciseStep> pixel(Dice dice) {
    Tensor picture = dice.distinct(10, 99, 3, 3, 4);
    List<Board.Part> parts = new ArrayList<>();
    for (int channel = 0; channel < 3; channel++) {
      parts.add(
          Board.part(
                  TensorRole.INPUT,
                  picture,
                  Phrase.of("pixel.channel." + channel, channel),
                  channel)
              .as(Board.Look.CHANNEL));
    }
    Board board = Board.of(parts);
    int channel = dice.from(1, 2);
    int row = dice.from(0, 2);
    int column = row == 0 ? dice.from(1, 2) : 0;
    Steps steps = new Steps();
    steps.number(
        Phrase.of("pixel.read", channel, row, column),
        Phrase.of("pixel.hint"),
        board,
        picture.get(channel, row, column),
        Mistake.of(picture.get(channel, column, row), "pixel.swapped"),
        Mistake.of(picture.get(channel - 1, row, column), "pixel.channel.off"),
        Mistake.of(picture.get(row, column, channel), "pixel.last"));
    int wantedChannel = dice.from(0, 2);
    int wantedRow = dice.from(0, 2);
    int wantedColumn = (wantedRow + 1) % 3;
    steps.cells(
        Phrase.of("pixel.click", wantedChannel, wantedRow, wantedColumn),
        Phrase.of("pixel.hint"),
        board,
        Set.of(TensorCell.of(TensorRole.INPUT, wantedChannel, wantedRow, wantedColumn)),
        new Mistake(
            new ExerciseAnswer.Cells(
                Set.of(TensorCell.of(TensorRole.INPUT, wantedChannel, wantedColumn, wantedRow))),
            Phrase.of("pixel.swapped")));
    colour(steps, dice);
    int side = dice.of(4, 8, 10, 20, 28);
    steps.number(
        Phrase.of("pixel.count", side, side),
        Phrase.of("pixel.count.hint"),
        board,
        3.0 * side * side,
        Mistake.of(side * side, "pixel.count.channels"));
    return steps.list();
  }

  private static void colour(Steps steps, Dice dice) {
    int right = dice.from(0, COLOURS.size() - 1);
    List<Integer> shown = new ArrayList<>(List.of(right));
    while (shown.size() < 4) {
      int next = dice.from(0, COLOURS.size() - 1);
      if (!shown.contains(next)) {
        shown.add(next);
      }
    }
    dice.shuffle(shown);
    List<Phrase> options = new ArrayList<>();
    List<Phrase> replies = new ArrayList<>();
    for (int each : shown) {
      options.add(Phrase.of("colour." + COLOURS.get(each)));
      replies.add(Phrase.of("pixel.colour.reply", PARTS[each][0], PARTS[each][1], PARTS[each][2]));
    }
    int[] parts = PARTS[right];
    List<Board.Part> planes = new ArrayList<>();
    Tensor one = Tensor.of(Shape.of(3, 1, 1), parts[0], parts[1], parts[2]);
    for (int channel = 0; channel < 3; channel++) {
      planes.add(
          Board.part(TensorRole.INPUT, one, Phrase.of("pixel.channel." + channel, channel), channel)
              .as(Board.Look.CHANNEL));
    }
    steps.choice(
        Phrase.of("pixel.colour", parts[0], parts[1], parts[2]),
        Phrase.of("pixel.colour.hint"),
        Board.of(planes),
        options,
        shown.indexOf(right),
        replies);
  }

  /** Four pixels by hand, and one the other way. */
  static List<ExerciseStep> normalise(Dice dice) {
    List<Integer> levels = new ArrayList<>();
    for (int level : LEVELS) {
      levels.add(level);
    }
    dice.shuffle(levels);
    Tensor row = Tensor.zeros(Shape.of(1, 1, 1, 4));
    Tensor normalised = Tensor.zeros(Shape.of(1, 1, 1, 4));
    for (int i = 0; i < 4; i++) {
      row.values()[i] = levels.get(i);
      normalised.values()[i] = (levels.get(i) - 127.5f) / 127.5f;
    }
    Steps steps = new Steps();
    for (int i = 0; i < 4; i++) {
      int x = levels.get(i);
      steps.number(
          Phrase.of("normalise", x),
          Phrase.of("normalise.hint"),
          normalising(row, normalised, i),
          (x - 127.5) / 127.5,
          Mistake.of(x / 255.0, "normalise.by-255"),
          Mistake.of((x - 127.5) / 255.0, "normalise.half"),
          Mistake.of(x - 127.5, "normalise.undivided"),
          Mistake.of((127.5 - x) / 127.5, "normalise.sign"));
    }
    int x = levels.get(4);
    double given = (x - 127.5) / 127.5;
    steps.number(
        Phrase.of("normalise.back", given),
        Phrase.of("normalise.back.hint"),
        normalising(row, normalised, 4),
        x,
        Mistake.of(given * 255, "normalise.by-255"),
        Mistake.of(given * 127.5, "normalise.back.shift"));
    return steps.list();
  }

  private static Board normalising(Tensor row, Tensor normalised, int done) {
    Board.Part pixels =
        Board.part(TensorRole.INPUT, row, Phrase.of("normalise.pixels"), 0, 0).as(Board.Look.GREY);
    Board.Part out =
        Board.partly(TensorRole.OUTPUT, normalised, done, Phrase.of("normalise.numbers"), 0, 0);
    return (done < 4
            ? Board.of(pixels.withFrame(0, done, 1, 1), out.withFrame(0, done, 1, 1))
            : Board.of(pixels, out))
        .with("(x − 127.5) / 127.5");
  }
}
