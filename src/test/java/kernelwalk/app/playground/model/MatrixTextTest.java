package kernelwalk.app.playground.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.SplittableRandom;
import kernelwalk.Property;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 -2 3\n4 5.5 6",
        "1\t-2\t3\n4\t5.5\t6\n",
        "1\t−2\t3\r\n4\t5,5\t6\r\n",
        "1;-2;3\n4;5,5;6",
        "1,-2,3\n4,5.5,6",
        "1, -2, 3,\n4, 5.5, 6,",
        "[[ 1.  -2.   3. ]\n [ 4.   5.5  6. ]]",
        "[[1, -2, 3], [4, 5.5, 6]]",
        "array([[ 1. , -2. ,  3. ],\n       [ 4. ,  5.5,  6. ]], dtype=float32)",
        "np.array([[1, -2, 3], [4, 5.5, 6]])",
        "tensor([[1.0, -2.0, 3.0],\n        [4.0, 5.5, 6.0]])",
        "[[1e0 -2 3]\n[4 5.5 6]]",
      })
  void theSameMatrixInEveryFormThatIsPasted(String text) throws InputMistake {
    assertThat(MatrixText.parse(text))
        .isEqualTo(Tensor.of(Shape.of(1, 1, 2, 3), 1, -2, 3, 4, 5.5f, 6));
  }

  @Test
  void bracketsInsideBracketsAreChannelsAndSamples() throws InputMistake {
    assertThat(MatrixText.parse("[[[1, 2]], [[3, 4]]]").shape()).isEqualTo(Shape.of(1, 2, 1, 2));
    assertThat(MatrixText.parse("[[[[1, 2]]], [[[3, 4]]]]").shape())
        .isEqualTo(Shape.of(2, 1, 1, 2));
    assertThat(MatrixText.parse("[5 6 7]").shape()).isEqualTo(Shape.of(1, 1, 1, 3));
  }

  @Test
  void whatIsShownIsReadAgainToTheLastBit() {
    Property.forAll(
        200,
        random -> {
          float a = number(random);
          float b = number(random);
          Tensor one = Tensor.of(Shape.of(1, 1, 1, 2), a, b);
          assertThat(MatrixText.parse(MatrixText.text(one))).isEqualTo(one);
          Tensor deep = Tensor.of(Shape.of(2, 2, 1, 2), a, b, 1, 2, 3, 4, b, a);
          assertThat(MatrixText.parse(MatrixText.text(deep))).isEqualTo(deep);
        });
  }

  /** One of those at the ends of what a float can be, or any bits that are a number. */
  private static float number(SplittableRandom random) {
    List<Float> ends =
        List.of(0f, -0f, 1f, -1f, Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE);
    float any = Float.intBitsToFloat(random.nextInt());
    boolean end = !Float.isFinite(any) || random.nextInt(4) == 0;
    return end ? ends.get(random.nextInt(ends.size())) : any;
  }

  @Test
  void whatIsNoMatrixIsToldWithItsPlace() {
    assertMistake("1 2 3\n4 5", "playground.matrix.ragged", "2", "2", "3");
    assertMistake("1,2,3\n4,,6", "playground.matrix.hole", "2", "2");
    assertMistake("1\t2\n\t4", "playground.matrix.hole", "2", "1");
    assertMistake("1 2\n3 four", "playground.matrix.number", "2", "2", "four");
    assertMistake("1 NaN", "playground.matrix.number", "1", "2", "NaN");
    assertMistake("1 Infinity", "playground.matrix.number", "1", "2", "Infinity");
    assertMistake("1 1e99", "playground.matrix.number", "1", "2", "1e99");
    assertMistake("  \n ", "playground.matrix.empty");
    assertMistake("[[1, 2], [3]]", "playground.matrix.ragged", "2", "1", "2");
    assertMistake("[[1, 2], 3]", "playground.matrix.brackets");
    assertMistake("[[1, 2]", "playground.matrix.brackets");
    assertMistake("[[1, 2]]]", "playground.matrix.brackets");
    assertMistake("[[0 1 ... 8 9]]", "playground.matrix.number", "1", "3", "...");
    assertMistake("[]", "playground.matrix.empty");
    assertMistake("[[1,,3],[4,,6]]", "playground.matrix.hole", "1", "2");
    assertMistake("[[1,2],[,3]]", "playground.matrix.hole", "2", "1");
  }

  @Test
  void muchThatIsNoMatrixIsToldWithoutAnybodyWaiting() throws InputMistake {
    assertMistake("1,5 ".repeat(1000), "playground.matrix.large", "128", "8", "4");
    String spaced = "[1" + " ".repeat(1_900_000) + "]";
    assertThat(MatrixText.parse(spaced)).isEqualTo(Tensor.of(Shape.of(1, 1, 1, 1), 1));
  }

  @Test
  void aMillionCellsAreToldAtOnce() {
    String row = "1 ".repeat(1000).strip() + "\n";
    assertMistake(row.repeat(1000), "playground.matrix.large", "128", "8", "4");
    assertMistake(
        "[" + ("[" + "1,".repeat(999) + "1],").repeat(900) + "]",
        "playground.matrix.large",
        "128",
        "8",
        "4");
  }

  private static void assertMistake(String text, String key, Object... places) {
    InputMistake told = catchThrowableOfType(InputMistake.class, () -> MatrixText.parse(text));
    assertThat(told).as(text.substring(0, Math.min(40, text.length()))).isNotNull();
    assertThat(told.key()).isEqualTo(key);
    assertThat(told.places()).containsExactly(places);
  }
}
