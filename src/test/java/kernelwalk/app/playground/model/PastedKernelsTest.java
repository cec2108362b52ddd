package kernelwalk.app.playground.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedKernelsTest {
  private final Setup plain = Setups.small();
  private final Setup coloured = plain.withInput(PlaygroundInput.sample(SamplePicture.HOUSE));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 0 -1\n2 0 -2\n1 0 -1",
        "1\t0\t-1\n2\t0\t-2\n1\t0\t-1\n",
        "1,0,-1\n2,0,-2\n1,0,-1",
        "[[1, 0, -1], [2, 0, -2], [1, 0, -1]]",
        "array([[ 1.,  0., -1.],\n       [ 2.,  0., -2.],\n       [ 1.,  0., -1.]], dtype=float32)",
        "[[[[1,0,-1],[2,0,-2],[1,0,-1]]]]"
      })
  void aKernelIsWrittenAsAnInputMayBe(String text) throws InputMistake {
    Setup next = PastedKernels.into(plain, text, 0, 0);
    assertThat(next.kernels().weight().values()).containsExactly(1, 0, -1, 2, 0, -2, 1, 0, -1);
  }

  @Test
  void anotherSizeIsTakenOver() throws InputMistake {
    Setup next = PastedKernels.into(plain, "1 2 3 4 5\n6 7 8 9 10", 0, 0);
    assertThat(next.kernels().size()).isEqualTo(Size.of(2, 5));
    assertThat(next.conv().kernel()).isEqualTo(Size.of(2, 5));
    assertThat(next.kernels().weight().get(0, 0, 1, 4)).isEqualTo(10);
  }

  @Test
  void aMatrixIsTheSliceThatIsShownAndSeveralChannelsTheWholeKernel() throws InputMistake {
    assertThat(coloured.kernels().slices()).isEqualTo(3);
    Setup slice = PastedKernels.into(coloured, "7", 0, 1);
    assertThat(slice.kernels().weight().shape()).isEqualTo(Shape.of(1, 3, 1, 1));
    assertThat(slice.kernels().weight().get(0, 1, 0, 0)).isEqualTo(7);
    assertThat(slice.kernels().weight().get(0, 0, 0, 0)).isEqualTo(5);
    Setup kernel = PastedKernels.into(coloured, "[[[1]], [[2]], [[3]]]", 0, 1);
    assertThat(kernel.kernels().weight().values()).containsExactly(1, 2, 3);
  }

  @Test
  void severalKernelsAreAllOfThem() throws InputMistake {
    Setup next =
        PastedKernels.into(
            coloured.withKernels(coloured.kernels().withBias(0, 0.5f)),
            "[[[[1]], [[2]], [[3]]], [[[4]], [[5]], [[6]]]]",
            0,
            0);
    assertThat(next.kernels().weight().shape()).isEqualTo(Shape.of(2, 3, 1, 1));
    assertThat(next.kernels().weight().values()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(next.kernels().bias().values()).containsExactly(0.5f, 0);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "1 2 3 4 5 6 7 8, playground.kernel.large",
        "1 2|3, playground.matrix.ragged",
        "1 x, playground.matrix.number",
        "\"\", playground.matrix.empty",
        "\"[[[1]],[[2]]]\", playground.kernel.channels",
        "\"[[1,2],[3]]\", playground.matrix.ragged",
        "\"[[[[1]]],[[[1]]],[[[1]]],[[[1]]],[[[1]]],[[[1]]],[[[1]]],[[[1]]],[[[1]]]]\","
            + " playground.kernel.many"
      })
  void whatDoesNotFitIsToldInOneSentence(String text, String key) {
    assertThatThrownBy(() -> PastedKernels.into(plain, text.replace('|', '\n'), 0, 0))
        .isInstanceOf(InputMistake.class)
        .hasMessage(key);
  }
}
