package kernelwalk.film.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kernelwalk.film.Examples;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.Lit;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Gradients;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The pointer lights what an operation really depends on: which results change when a number does
 * is counted with the textbook operations, and every film has to show just that, from both ends.
 */
class PointingTest {
  private static final int TRIES = 14;

  /**
   * @param given what the result is computed from
   * @param push how much a number is changed to see what it reaches
   */
  private record Example(
      String name,
      FilmSource filmSource,
      TensorRole result,
      Map<TensorRole, Tensor> given,
      Function<Map<TensorRole, Tensor>, Tensor> compute,
      float push) {}

  private static Tensor some(long seed, int... dims) {
    Random random = new Random(seed);
    Tensor tensor = Tensor.zeros(Shape.of(dims));
    for (int i = 0; i < tensor.values().length; i++) {
      tensor.values()[i] = (float) (random.nextDouble(0.2, 1.4) * (random.nextBoolean() ? 1 : -1));
    }
    return tensor;
  }

  private static Example forward(String name, Operation operation, float push, Tensor... tensors) {
    Map<TensorRole, Tensor> given = new HashMap<>(Map.of(TensorRole.INPUT, tensors[0]));
    if (tensors.length > 1) {
      given.put(TensorRole.WEIGHT, tensors[1]);
    }
    List<Tensor> parameters = Arrays.asList(tensors).subList(1, tensors.length);
    return new Example(
        name,
        OperationFilms.forward(operation, tensors[0], parameters),
        TensorRole.OUTPUT,
        given,
        now ->
            operation.forward(
                now.getOrDefault(TensorRole.INPUT, tensors[0]), with(parameters, now)),
        push);
  }

  private static List<Tensor> with(List<Tensor> parameters, Map<TensorRole, Tensor> now) {
    return parameters.isEmpty()
        ? parameters
        : Stream.concat(
                Stream.of(now.getOrDefault(TensorRole.WEIGHT, parameters.getFirst())),
                parameters.stream().skip(1))
            .toList();
  }

  private static Example crossEntropy(Tensor logits, int... labels) {
    return new Example(
        "cross-entropy",
        OperationFilms.crossEntropy(logits, labels),
        TensorRole.INPUT_GRADIENT,
        Map.of(TensorRole.INPUT, logits),
        now -> Softmax.crossEntropyGradient(now.getOrDefault(TensorRole.INPUT, logits), labels),
        1.5f);
  }

  private static Example backward(
      String name, Operation operation, GradientTarget target, Tensor... tensors) {
    Tensor input = tensors[0];
    List<Tensor> parameters = Arrays.asList(tensors).subList(1, tensors.length);
    Shape shape = operation.outputShape(input.shape());
    Tensor gradient =
        some(99, Arrays.stream(shape.indices(shape.size() - 1)).map(d -> d + 1).toArray());
    Map<TensorRole, Tensor> given = new HashMap<>(Map.of(TensorRole.OUTPUT_GRADIENT, gradient));
    if (target == GradientTarget.INPUT && !parameters.isEmpty()) {
      given.put(TensorRole.WEIGHT, parameters.getFirst());
    } else if (target == GradientTarget.WEIGHT) {
      given.put(TensorRole.INPUT, input);
    }
    TensorRole result =
        switch (target) {
          case INPUT -> TensorRole.INPUT_GRADIENT;
          case WEIGHT -> TensorRole.WEIGHT_GRADIENT;
          case BIAS -> TensorRole.BIAS_GRADIENT;
        };
    return new Example(
        name + " to " + target,
        OperationFilms.backward(operation, input, parameters, gradient, target),
        result,
        given,
        now -> {
          Gradients all =
              operation.backward(
                  now.getOrDefault(TensorRole.INPUT, input),
                  with(parameters, now),
                  now.getOrDefault(TensorRole.OUTPUT_GRADIENT, gradient));
          return switch (target) {
            case INPUT -> all.input();
            case WEIGHT -> all.parameters().get(0);
            case BIAS -> all.parameters().get(1);
          };
        },
        1.5f);
  }

  private static List<Example> examples() {
    Conv2d groups =
        new Conv2d(
            4,
            4,
            Size.of(3),
            Size.ONE,
            Padding.of(1).withMode(Padding.Mode.REFLECT),
            Size.ONE,
            2,
            true);
    Conv2d dilated = new Conv2d(1, 2, Size.of(2), Size.of(2), Padding.of(1), Size.of(2), 1, false);
    Conv2d replicated = dilated.withPadding(Padding.of(2).withMode(Padding.Mode.REPLICATE));
    ConvTranspose2d up =
        ConvTranspose2d.of(2, 3, 3).withStride(Size.of(2)).withPadding(Padding.of(1));
    Pool2d overlapping = new Pool2d(Pool2d.Mode.MAX, Size.of(3), Size.of(2), Padding.of(1));
    Pool2d mean = new Pool2d(Pool2d.Mode.AVERAGE, Size.of(2), Size.of(2), Padding.NONE);
    Padding sides = new Padding(1, 0, 2, 1, Padding.Mode.ZERO);
    Conv2d uneven = new Conv2d(2, 2, Size.of(2, 3), Size.of(2, 1), sides, Size.of(1, 2), 2, true);
    ConvTranspose2d cut =
        new ConvTranspose2d(2, 2, Size.of(3, 2), Size.of(2), sides, 1, 0, Size.of(1, 2), 1, false);
    Pool2d hanging =
        new Pool2d(Pool2d.Mode.MAX, Size.of(2, 3), Size.of(3, 2), sides, Size.of(2, 1), true, true);
    Pool2d left =
        new Pool2d(
            Pool2d.Mode.AVERAGE, Size.of(3), Size.of(2, 3), sides, Size.of(1, 2), true, false);
    Tensor[] apart = {some(1, 2, 2, 4, 6), some(2, 2, 1, 2, 3), some(3, 2)};
    Tensor[] laid = {some(4, 1, 2, 3, 3), some(5, 2, 2, 3, 2)};
    Tensor picture = some(1, 1, 2, 5, 5);
    Conv2d conv = Conv2d.of(2, 2, 3).withPadding(1);
    Linear small = new Linear(5, 3);
    Linear large = new Linear(18, 14);
    Tensor[] convolved = {picture, some(2, 2, 2, 3, 3), some(3, 2)};
    Tensor[] spread = {some(4, 1, 2, 3, 3), some(5, 2, 3, 3, 3), some(6, 3)};
    Tensor[] mapped = {some(7, 2, 5), some(8, 3, 5), some(9, 3)};
    Tensor[] many = {some(10, 1, 18), some(11, 14, 18), some(12, 14)};
    return List.of(
        forward("convolution", conv, 1.5f, convolved),
        forward("groups", groups, 1.5f, some(1, 2, 4, 5, 5), some(2, 4, 2, 3, 3), some(3, 4)),
        forward("dilation", dilated, 1.5f, some(1, 1, 1, 6, 7), some(2, 2, 1, 2, 2)),
        forward("replication", replicated, 1.5f, some(1, 1, 1, 6, 7), some(2, 2, 1, 2, 2)),
        forward("transposed", up, 1.5f, spread),
        forward("maximum", overlapping, 100, some(1, 2, 2, 6, 6)),
        forward("uneven convolution", uneven, 1.5f, apart),
        backward("uneven convolution", uneven, GradientTarget.INPUT, apart),
        backward("uneven convolution", uneven, GradientTarget.WEIGHT, apart),
        forward("uneven transposed", cut, 1.5f, laid),
        backward("uneven transposed", cut, GradientTarget.INPUT, laid),
        backward("uneven transposed", cut, GradientTarget.WEIGHT, laid),
        forward("hanging maximum", hanging, 100, some(1, 1, 2, 6, 6)),
        backward("hanging maximum", hanging, GradientTarget.INPUT, some(1, 1, 2, 6, 6)),
        forward("hanging mean", left, 1.5f, some(1, 1, 2, 6, 7)),
        backward("hanging mean", left, GradientTarget.INPUT, some(1, 1, 2, 6, 7)),
        forward("mean", mean, 1.5f, some(1, 1, 2, 5, 5)),
        forward("linear", small, 1.5f, mapped),
        forward("long linear", large, 1.5f, many),
        forward("sigmoid", Activation.SIGMOID, 1.5f, some(1, 1, 2, 3, 4)),
        forward("flatten", new Flatten(), 1.5f, some(1, 2, 2, 2, 3)),
        forward("softmax", new Softmax(), 1.5f, some(1, 2, 5)),
        crossEntropy(some(1, 2, 5), 3, 0),
        backward("convolution", conv, GradientTarget.INPUT, convolved),
        backward("convolution", conv, GradientTarget.WEIGHT, convolved),
        backward("convolution", conv, GradientTarget.BIAS, convolved),
        backward("transposed", up, GradientTarget.INPUT, spread),
        backward("transposed", up, GradientTarget.WEIGHT, spread),
        backward("transposed", up, GradientTarget.BIAS, spread),
        backward("flatten", new Flatten(), GradientTarget.INPUT, some(1, 2, 2, 2, 3)),
        backward("softmax", new Softmax(), GradientTarget.INPUT, some(1, 2, 5)),
        backward("linear", small, GradientTarget.INPUT, mapped),
        backward("linear", small, GradientTarget.WEIGHT, mapped),
        backward("linear", small, GradientTarget.BIAS, mapped),
        backward("maximum", overlapping, GradientTarget.INPUT, some(1, 2, 2, 6, 6)),
        backward("mean", mean, GradientTarget.INPUT, some(1, 1, 2, 5, 5)),
        backward("tanh", Activation.TANH, GradientTarget.INPUT, some(1, 1, 2, 3, 4)));
  }

  @TestFactory
  Stream<DynamicTest> theLightIsWhatTheResultDependsOn() {
    return examples().stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> check(example)));
  }

  private static void check(Example example) {
    Tensor plain = example.compute().apply(example.given());
    for (Map.Entry<TensorRole, Tensor> entry : example.given().entrySet()) {
      TensorRole tensorRole = entry.getKey();
      Map<TensorCell, Set<TensorCell>> forward = new HashMap<>();
      Map<TensorCell, Set<TensorCell>> back = new HashMap<>();
      count(example, tensorRole, entry.getValue(), plain, forward, back);
      Film film =
          example.filmSource().film(FilmSettings.of(Level.CELL, 1000, 700, FilmTexts.english()));
      Random random = new Random(17);
      int seen = 0;
      for (int i = 0; i < TRIES; i++) {
        double seconds = film.timeline().restOfCell(random.nextLong(film.timeline().cells()));
        seen +=
            agrees(example, film, seconds, some(random, example.result(), plain), tensorRole, back);
        seen +=
            agrees(
                example,
                film,
                seconds,
                some(random, tensorRole, entry.getValue()),
                example.result(),
                forward);
      }
      assertThat(seen).as("%s: cells lit on %s", example.name(), tensorRole).isPositive();
    }
  }

  private static TensorCell some(Random random, TensorRole tensorRole, Tensor tensor) {
    return cell(tensorRole, tensor.shape(), random.nextInt(tensor.shape().size()));
  }

  private static TensorCell cell(TensorRole tensorRole, Shape shape, int position) {
    return new TensorCell(tensorRole, Arrays.stream(shape.indices(position)).boxed().toList());
  }

  /** How many cells were lit. */
  private static int agrees(
      Example example,
      Film film,
      double seconds,
      TensorCell pointed,
      TensorRole on,
      Map<TensorCell, Set<TensorCell>> links) {
    if (!Lit.of(film, seconds, pointed, pointed.tensorRole()).shown().contains(pointed)) {
      return 0;
    }
    Lit lit = Lit.of(film, seconds, pointed, on);
    Set<TensorCell> expected = new HashSet<>(links.getOrDefault(pointed, Set.of()));
    expected.retainAll(lit.shown());
    assertThat(lit.lit()).as("%s: %s on %s", example.name(), pointed, on).isEqualTo(expected);
    return expected.size();
  }

  /** Changes each number in turn, and sees which results are others. */
  private static void count(
      Example example,
      TensorRole tensorRole,
      Tensor tensor,
      Tensor plain,
      Map<TensorCell, Set<TensorCell>> forward,
      Map<TensorCell, Set<TensorCell>> back) {
    for (int i = 0; i < tensor.shape().size(); i++) {
      Tensor pushed = tensor.copy();
      pushed.values()[i] += example.push();
      Map<TensorRole, Tensor> now = new HashMap<>(example.given());
      now.put(tensorRole, pushed);
      Tensor changed = example.compute().apply(now);
      TensorCell from = cell(tensorRole, tensor.shape(), i);
      for (int j = 0; j < plain.shape().size(); j++) {
        if (changed.values()[j] != plain.values()[j]) {
          TensorCell to = cell(example.result(), plain.shape(), j);
          forward.computeIfAbsent(from, any -> new HashSet<>()).add(to);
          back.computeIfAbsent(to, any -> new HashSet<>()).add(from);
        }
      }
    }
  }

  @Test
  void aWindowAtTheBorderIsLitWithItsPaddingAndNoFurther() {
    Film film =
        OperationFilms.forward(
                Conv2d.of(1, 1, 3).withPadding(1).withoutBias(),
                some(1, 1, 1, 4, 4),
                List.of(some(2, 1, 1, 3, 3)))
            .film(FilmSettings.of(Level.CELL, 800, 560, FilmTexts.english()));
    Mark.Grid input =
        film.at(0).marks().stream()
            .filter(
                mark -> mark instanceof Mark.Grid g && g.plane().tensorRole() == TensorRole.INPUT)
            .map(Mark.Grid.class::cast)
            .findFirst()
            .orElseThrow();
    Mark.Box window =
        film.highlight(0, TensorCell.of(TensorRole.OUTPUT, 0, 0, 0, 0)).stream()
            .filter(mark -> mark instanceof Mark.Box)
            .map(Mark.Box.class::cast)
            .filter(box -> box.x() == input.x() && box.y() == input.y())
            .findFirst()
            .orElseThrow();
    assertThat(window.width()).isEqualTo(3 * input.cell());
    assertThat(window.height()).isEqualTo(3 * input.cell());
  }

  @Test
  void aPlaneBehindIsRaisedWhenItsWeightIsPointedAt() {
    Film film =
        Examples.manyTransposed().film(FilmSettings.of(Level.CELL, 800, 560, FilmTexts.english()));
    List<Mark> over = film.highlight(0, TensorCell.of(TensorRole.WEIGHT, 2, 0, 1, 1));
    assertThat(over)
        .anyMatch(
            mark ->
                mark instanceof Mark.Grid grid
                    && grid.plane().tensorRole() == TensorRole.INPUT
                    && grid.plane().lead().equals(List.of(0, 2)));
  }

  @Test
  void theGradientOfAMaximumLightsTheWinnersAlone() {
    Film film =
        Examples.poolBackward(Pool2d.Mode.MAX)
            .film(FilmSettings.of(Level.CELL, 800, 560, FilmTexts.english()));
    TensorCell given = TensorCell.of(TensorRole.OUTPUT_GRADIENT, 0, 0, 0, 0);
    assertThat(Lit.of(film, 0, given, TensorRole.INPUT_GRADIENT).lit()).hasSize(1);
  }
}
