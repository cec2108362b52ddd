package kernelwalk.film.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FillTest {
  private static final int NEGATIVE = 0x0000c0;
  private static final int POSITIVE = 0xc06000;
  private static final ColourScheme COLOURS =
      new ColourScheme(
          0xf0f0f0, 0xffffff, 0xdddddd, 0x606060, 0x2040e0, 0xc05000, 0x006050, 0x9b0f7e, 0x888888,
          0x111111, NEGATIVE, 0xfefefe, POSITIVE);

  private static int colour(Fill fill, double value) {
    return COLOURS.fill(fill, value, false);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColourScale.class,
      names = {"INPUT", "OUTPUT", "DIVERGING"})
  void equalValuesHaveEqualColoursAlsoWhenAllAreAlike(ColourScale scale) {
    Fill alike = Fill.over(scale, 7, 7, 7, 7);
    Fill mixed = Fill.over(scale, 7, 0, 3, 7);

    assertThat(colour(alike, 7)).isEqualTo(colour(mixed, 7));
    assertThat(colour(Fill.over(scale, 0, 0), 0)).isEqualTo(colour(mixed, 0));
    assertThat(colour(alike, 7)).isNotEqualTo(colour(alike, 0));
  }

  @Test
  void signedValuesShowTheirSignWithZeroInTheMiddle() {
    for (ColourScale scale : List.of(ColourScale.INPUT, ColourScale.OUTPUT)) {
      Fill fill = Fill.over(scale, -2, 0, 1);

      assertThat(fill).isEqualTo(new Fill(ColourScale.DIVERGING, -2, 2));
      assertThat(colour(fill, -2)).isEqualTo(NEGATIVE);
      assertThat(colour(fill, 0)).isEqualTo(0xfefefe);
      assertThat(colour(fill, 2)).isEqualTo(POSITIVE);
    }
  }

  @Test
  void whatIsNotFiniteStretchesNothingAndPaintsNothingBlack() {
    Fill fill = Fill.over(ColourScale.OUTPUT, 3, Float.POSITIVE_INFINITY, Float.NaN, 1e30f);

    assertThat(fill).isEqualTo(new Fill(ColourScale.OUTPUT, 0, 1e30f));
    assertThat(colour(fill, Double.POSITIVE_INFINITY)).isEqualTo(0x006050);
    assertThat(colour(fill, Double.NaN)).isEqualTo(0xffffff);
    assertThat(colour(Fill.signed(Double.POSITIVE_INFINITY), Double.NEGATIVE_INFINITY))
        .isEqualTo(NEGATIVE);
    assertThat(colour(Fill.over(ColourScale.INPUT, 1e30f, 0), 1e30)).isEqualTo(0x2040e0);
  }

  @Test
  void aGreyPictureIsBlackAtZeroAndWhiteAtItsBrightest() {
    Fill bars = Look.picture(Look.Kind.GREY, 0, 10).fill(ColourScale.INPUT, false, 0, 10);
    Fill bytes = Look.picture(Look.Kind.GREY, 3, 240).fill(ColourScale.INPUT, false, 3, 240);
    Fill even = Look.picture(Look.Kind.GREY, 1, 1).fill(ColourScale.INPUT, false, 1, 1);
    Fill network = Look.picture(Look.Kind.GREY, -1, 0.5f).fill(ColourScale.INPUT, false, -1);

    assertThat(colour(bars, 0)).isEqualTo(0);
    assertThat(colour(bars, 10)).isEqualTo(0xffffff);
    assertThat(colour(bytes, 51)).isEqualTo(0x333333);
    assertThat(colour(even, 1)).isEqualTo(0xffffff);
    assertThat(colour(network, -1)).isEqualTo(0);
    assertThat(colour(network, 1)).isEqualTo(0xffffff);
    assertThat(COLOURS.fill(bytes, 51, true)).as("under a number too").isEqualTo(0x333333);
  }

  @Test
  void channelsAreRedGreenAndBlueAndTogetherTheirTrueColour() {
    Tensor pixel = Tensor.of(Shape.of(1, 3, 1, 1), 200, 100, 51);
    Look look = Look.bytes(3);
    Fill apart = look.fill(ColourScale.INPUT, false, pixel.values());
    Fill together = look.fill(ColourScale.INPUT, true, pixel.values());
    int[] parts = {0xc80000, 0x006400, 0x000033};
    for (int channel = 0; channel < 3; channel++) {
      Plane plane = Plane.of(TensorRole.INPUT, pixel, 0, channel);

      assertThat(COLOURS.fill(apart, plane, 0, 0, true)).isEqualTo(parts[channel]);
      assertThat(COLOURS.fill(together, plane, 0, 0, true)).isEqualTo(0xc86433);
      assertThat(colour(together.of(channel), plane.value(0, 0)))
          .as("in a window of one channel")
          .isEqualTo(parts[channel]);
    }
  }

  @Test
  void numbersAreBlackOrWhiteWhicheverCanBeReadBetter() {
    assertThat(ColourScheme.on(0x000000)).isEqualTo(ColourScheme.on(0x0000ff));
    assertThat(ColourScheme.on(0xffffff)).isEqualTo(ColourScheme.on(0xff3030));
    assertThat(ColourScheme.on(0x000000)).isNotEqualTo(ColourScheme.on(0xffffff));
  }
}
