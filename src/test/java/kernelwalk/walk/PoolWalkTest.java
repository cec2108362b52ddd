package kernelwalk.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kernelwalk.Property;
import kernelwalk.tensor.Cases;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.gradient.PoolBackward;
import org.junit.jupiter.api.Test;

/** Pooling, value by value. */
class PoolWalkTest {
  private static final OutputCell FIRST = new OutputCell(0, 0, 0, 0);
  private static final List<Integer> ALL = List.of(0, 1, 2, 3);

  @Test
  void aMaximumIsLookedForValueByValue() {
    Tensor input = Tensor.of(Shape.of(1, 1, 2, 2), 1, 5, 5, 2);
    PoolWalk walk = new PoolWalk(Pool2d.max(2), input);
    assertThat(walk.size(Level.PRODUCT)).isEqualTo(5);
    assertThat(walk.at(Level.PRODUCT, 1))
        .isEqualTo(new PoolStep.Look(FIRST, 0, 1, 0, 1, false, true, 5, 5, true));
    assertThat(walk.at(Level.PRODUCT, 2))
        .isEqualTo(new PoolStep.Look(FIRST, 1, 0, 1, 0, false, true, 5, 5, false));
    assertThat(walk.at(Level.PRODUCT, 4))
        .isEqualTo(new PoolStep.Result(FIRST, List.of(1.0, 5.0, 5.0, 2.0), ALL, 1, 5));
  }

  @Test
  void nothingTakesTheLeadFromNan() {
    Tensor input = Tensor.of(Shape.of(1, 1, 2, 2), 1, Float.NaN, 5, Float.NaN);
    PoolWalk walk = new PoolWalk(Pool2d.max(2), input);
    double nan = Double.NaN;
    assertThat(walk.at(Level.PRODUCT, 1))
        .isEqualTo(new PoolStep.Look(FIRST, 0, 1, 0, 1, false, true, nan, nan, true));
    assertThat(walk.at(Level.PRODUCT, 2))
        .isEqualTo(new PoolStep.Look(FIRST, 1, 0, 1, 0, false, true, 5, nan, false));
    assertThat(walk.at(Level.CELL, 0))
        .isEqualTo(new PoolStep.Result(FIRST, List.of(1.0, nan, 5.0, nan), ALL, 1, nan));
    SumWalk back = PoolBackward.of(Pool2d.max(2), input, Tensor.of(Shape.of(1, 1, 1, 1), 7));
    assertThat(back.at(Level.LAYER, 0))
        .isEqualTo(new SumStep.Layer(Tensor.of(Shape.of(1, 1, 2, 2), 0, 7, 0, 0)));
  }

  @Test
  void paddingIsSeenButNeverLeads() {
    Tensor input = Tensor.of(Shape.of(1, 1, 2, 2), -1, -2, -3, -4);
    Pool2d pool = Pool2d.max(2).withPadding(Padding.of(1));
    double none = Double.NEGATIVE_INFINITY;
    PoolWalk walk = new PoolWalk(pool, input);
    assertThat(walk.at(Level.PRODUCT, 0))
        .isEqualTo(new PoolStep.Look(FIRST, 0, 0, -1, -1, true, true, none, none, false));
    assertThat(walk.at(Level.PRODUCT, 3))
        .isEqualTo(new PoolStep.Look(FIRST, 1, 1, 0, 0, false, true, -1, -1, true));
  }

  @Test
  void aMeanIsASumDivided() {
    Tensor input = Tensor.of(Shape.of(1, 1, 2, 2), 1, 2, 3, 4);
    PoolWalk walk = new PoolWalk(Pool2d.average(2), input);
    assertThat(walk.at(Level.PRODUCT, 3))
        .isEqualTo(new PoolStep.Look(FIRST, 1, 1, 1, 1, false, true, 4, 10, false));
    assertThat(walk.at(Level.CELL, 0))
        .isEqualTo(new PoolStep.Result(FIRST, List.of(1.0, 2.0, 3.0, 4.0), ALL, -1, 2.5));
  }

  @Test
  void whatAMeanLeavesOutIsSeenAndNotCounted() {
    Tensor input = Tensor.of(Shape.of(1, 1, 2, 2), 1, 2, 3, 4);
    Padding below = new Padding(0, 1, 0, 0, Padding.Mode.ZERO);
    Pool2d pool = Pool2d.average(2).withStride(Size.ONE).withPadding(below);
    PoolWalk counting = new PoolWalk(pool, input);
    assertThat(counting.at(Level.CELL, 1))
        .isEqualTo(
            new PoolStep.Result(
                new OutputCell(0, 0, 1, 0), List.of(3.0, 4.0, 0.0, 0.0), ALL, -1, 1.75));
    PoolWalk leaving = new PoolWalk(pool.withCountPadding(false), input);
    assertThat(leaving.at(Level.CELL, 1))
        .isEqualTo(
            new PoolStep.Result(
                new OutputCell(0, 0, 1, 0), List.of(3.0, 4.0, 0.0, 0.0), List.of(0, 1), -1, 3.5));
    assertThat(leaving.at(Level.PRODUCT, 5 + 2))
        .isEqualTo(
            new PoolStep.Look(new OutputCell(0, 0, 1, 0), 1, 0, 2, 0, true, false, 0, 7, false));
  }

  @Test
  void aWindowThatHangsOverTheEndIsCutThere() {
    Tensor input = Tensor.of(Shape.of(1, 1, 1, 3), 1, 2, 5);
    Pool2d pool =
        new Pool2d(Pool2d.Mode.AVERAGE, Size.of(1, 2), Size.of(2), Padding.NONE).withCeil(true);
    PoolWalk walk = new PoolWalk(pool, input);
    assertThat(walk.at(Level.CELL, 1))
        .isEqualTo(
            new PoolStep.Result(new OutputCell(0, 0, 0, 1), List.of(5.0, 0.0), List.of(0), -1, 5));
  }

  @Test
  void resultsAreTheOperationsAndEveryCellIsLookedAtOnceAWindow() {
    Property.forAll(
        60,
        random -> {
          Cases.Case it = Cases.pool2d(random);
          Pool2d pool = (Pool2d) it.operation();
          PoolWalk walk = new PoolWalk(pool, it.input());
          Tensor expected = it.output();
          Map<List<Integer>, Integer> looks = new HashMap<>();
          int done = 0;
          for (long i = 0; i < walk.size(Level.PRODUCT); i++) {
            assertThat(walk.cellOf(Level.PRODUCT, i)).isEqualTo(done);
            switch (walk.at(Level.PRODUCT, i)) {
              case PoolStep.Look look -> {
                if (!look.padded()) {
                  List<Integer> cell =
                      List.of(
                          look.outputCell().sample(),
                          look.outputCell().channel(),
                          look.row(),
                          look.column());
                  looks.merge(cell, 1, Integer::sum);
                  assertThat((float) look.value())
                      .isEqualTo(
                          it.input().get(cell.get(0), cell.get(1), cell.get(2), cell.get(3)));
                }
              }
              case PoolStep.Result result -> {
                assertThat((float) result.value()).isEqualTo(expected.values()[done]);
                assertThat(walk.at(Level.CHANNEL, done)).isEqualTo(result);
                done++;
              }
              case PoolStep.Layer layer -> throw new AssertionError("a layer in a cell: " + layer);
            }
          }
          assertThat(done).isEqualTo(expected.shape().size());
          assertThat(walk.at(Level.LAYER, 0)).isEqualTo(new PoolStep.Layer(expected));
          assertThat(looks).isEqualTo(coverage(pool, it.input().shape()));
        });
  }

  /** How many windows hold each cell, counted by laying every window out. */
  private static Map<List<Integer>, Integer> coverage(Pool2d pool, Shape input) {
    Map<List<Integer>, Integer> coverage = new HashMap<>();
    Size kernel = pool.kernel();
    Shape output = pool.outputShape(input);
    for (int i = 0; i < output.size(); i++) {
      int[] at = output.indices(i);
      int top = at[2] * pool.stride().height() - pool.padding().top();
      int left = at[3] * pool.stride().width() - pool.padding().left();
      for (int tap = 0; tap < kernel.area(); tap++) {
        int row = top + tap / kernel.width() * pool.dilation().height();
        int column = left + tap % kernel.width() * pool.dilation().width();
        if (row >= 0 && row < input.dim(2) && column >= 0 && column < input.dim(3)) {
          coverage.merge(List.of(at[0], at[1], row, column), 1, Integer::sum);
        }
      }
    }
    return coverage;
  }
}
