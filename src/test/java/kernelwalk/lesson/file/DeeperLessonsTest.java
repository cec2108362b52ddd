package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.lesson.Translations;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvStep;
import kernelwalk.walk.ConvWalk;
import org.junit.jupiter.api.Test;

/** What the lessons on stride, padding, channels and kernels say is what the operations give. */
final class DeeperLessonsTest {

  @Test
  void aStrideOfTwoNeverLooksAtTheLastRowAndColumn() throws IOException {
    SteppedOperation scene = Shipped.scene("stride", "stride");
    assertThat(scene.output()).isEqualTo(Tensor.of(Shape.of(1, 1, 2, 2), 29, 41, 89, 101));
    Tensor uses = Shipped.uses(scene);
    for (int i = 0; i < 5; i++) {
      assertThat(uses.get(0, 0, 4, i)).isZero();
      assertThat(uses.get(0, 0, i, 4)).isZero();
      assertThat(uses.get(0, 0, Math.min(i, 3), 0)).isEqualTo(1);
    }
  }

  @Test
  void aStrideWiderThanTheKernelLeavesAGapInTheMiddle() throws IOException {
    SteppedOperation scene = Shipped.scene("stride", "gaps");
    assertThat(scene.output().shape()).isEqualTo(Shape.of(1, 1, 2, 2));
    assertThat(untouched(scene)).isEqualTo(9);
    assertThat(Shipped.uses(scene).get(0, 0, 2, 2)).isZero();
    assertThat(Shipped.uses(scene).get(0, 0, 4, 4)).isEqualTo(1);
  }

  @Test
  void strideTwoFitsAFiveByFiveInput() throws IOException {
    SteppedOperation scene = Shipped.scene("stride", "fits");
    assertThat(scene.output()).isEqualTo(Tensor.of(Shape.of(1, 1, 2, 2), 30, 40, 80, 90));
    assertThat(Shipped.uses(scene).values()).doesNotContain(0f);
  }

  @Test
  void strideTwoLeavesOutTheLastRowAndColumnOfSix() throws IOException {
    SteppedOperation scene = Shipped.scene("stride", "left-out");
    assertThat(scene.output().shape()).isEqualTo(Shape.of(1, 1, 2, 2));
    assertThat(untouched(scene)).isEqualTo(11);
  }

  @Test
  void strideThreeOrPaddingOneLeavesNothingOfSixOut() throws IOException {
    SteppedOperation scene = Shipped.scene("stride", "left-out");
    Conv2d conv = (Conv2d) scene.operation();
    assertThat(untouched(with(scene, conv.withStride(3)))).isZero();
    assertThat(untouched(with(scene, conv.withPadding(Padding.of(1))))).isZero();
  }

  @Test
  void twoStridesGiveTwoRowsAndThreeColumns() throws IOException {
    assertThat(Shipped.scene("stride", "two-strides").output().shape())
        .isEqualTo(Shape.of(1, 1, 2, 3));
  }

  @Test
  void aCornerIsUsedOnceAndTheMiddleNineTimesWithoutPaddingAndTheCornerFourTimesWith()
      throws IOException {
    assertThat(Shipped.uses(Shipped.scene("padding", "border")).get(0, 0, 0, 0)).isEqualTo(1);
    assertThat(Shipped.uses(Shipped.scene("padding", "border")).get(0, 0, 2, 2)).isEqualTo(9);
    assertThat(Shipped.uses(Shipped.scene("padding", "zeros")).get(0, 0, 0, 0)).isEqualTo(4);
  }

  @Test
  void zerosAroundThePictureKeepItsSize() throws IOException {
    assertThat(Shipped.scene("padding", "zeros").output().values())
        .containsExactly(8, 15, 12, 21, 36, 27, 20, 33, 24);
    assertThat(Shipped.scene("padding", "shrink").output().shape())
        .isEqualTo(Shape.of(1, 1, 10, 10));
  }

  @Test
  void validSameAndFullCountAsTheirTextsSay() throws IOException {
    assertThat(counts("valid")).containsExactly(2, 1, 4);
    assertThat(counts("same")).containsExactly(4, 4, 9);
    assertThat(counts("full")).containsExactly(6, 9, 9);
  }

  @Test
  void sameMakesTheBorderOfAnEvenPictureDarker() throws IOException {
    Tensor output = Shipped.scene("padding", "same").output();
    assertThat(output.get(0, 0, 0, 0)).isEqualTo(4);
    assertThat(output.get(0, 0, 0, 1)).isEqualTo(6);
    assertThat(output.get(0, 0, 1, 1)).isEqualTo(9);
  }

  @Test
  void threeChannelsAddUpTo1101AndABiasIsAddedOnce() throws IOException {
    SteppedOperation scene = Shipped.scene("many-channels", "channels");
    ConvWalk walk = new ConvWalk((Conv2d) scene.operation(), scene.input(), scene.parameters());

    assertThat(walk.result(walk.place(0)))
        .isInstanceOfSatisfying(
            ConvStep.Result.class,
            result -> assertThat(result.channelSums()).containsExactly(805.0, 271.0, 25.0));
    assertThat(scene.output().values()).containsExactly(1101);
    assertThat(Shipped.scene("many-channels", "once").output().values()).containsExactly(1102);
    for (String language : Translations.LANGUAGES) {
      assertThat(Shipped.told("many-channels", "channels", language))
          .contains("180 + 224 + 2·169 + 32 + 31 = 805", "805 + 271 + 25 = 1101");
    }
  }

  @Test
  void theColourSceneOpensOnTheResultInTheMiddle() throws IOException {
    SteppedOperation scene = Shipped.scene("many-channels", "colour");
    ConvWalk walk = new ConvWalk((Conv2d) scene.operation(), scene.input(), scene.parameters());

    assertThat(walk.at(scene.level(), scene.start().orElseThrow()))
        .isInstanceOfSatisfying(
            ConvStep.Result.class,
            result -> {
              assertThat(result.outputCell().row()).isEqualTo(2);
              assertThat(result.outputCell().column()).isEqualTo(2);
              assertThat(result.channelSums()).containsExactly(805.0, 271.0, 25.0);
              assertThat(result.value()).isEqualTo(1101);
            });
    assertThat(scene.operation().multiplyAdds(scene.input().shape())).isEqualTo(675);
  }

  @Test
  void aKernelOfOneMixesColoursToGrey() throws IOException {
    Tensor output = Shipped.scene("many-channels", "grey").output();
    assertThat(output.get(0, 0, 0, 0)).isCloseTo(120, within(1e-4f));
    assertThat(output.get(0, 0, 0, 1)).isCloseTo(100, within(1e-4f));
  }

  @Test
  void redMinusTheOthersIsLargestWhereItIsRed() throws IOException {
    assertThat(Shipped.scene("many-channels", "red").output().values())
        .containsExactly(-40, 100, 0, -40, 150, 0, 0, -40, 150);
  }

  @Test
  void twoKernelsFindTwoEdgesMirroredAlongTheDiagonal() throws IOException {
    SteppedOperation scene = Shipped.scene("many-kernels", "two");
    Tensor output = scene.output();
    assertThat(output.shape()).isEqualTo(Shape.of(1, 2, 4, 4));
    assertThat(output.get(0, 0, 3, 1)).isEqualTo(30);
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        assertThat(output.get(0, 1, row, column)).isEqualTo(output.get(0, 0, column, row));
      }
    }
    assertThat(scene.operation().parameterCount()).isEqualTo(20);
  }

  @Test
  void theLayersOfLeNetHaveAsManyParametersAsTheTextSays() throws IOException {
    assertThat(Conv2d.of(1, 6, 5).parameterCount()).isEqualTo(156);
    assertThat(Conv2d.of(6, 16, 5).parameterCount()).isEqualTo(2416);
    for (String language : Translations.LANGUAGES) {
      assertThat(Shipped.told("many-kernels", "six", language)).contains("= 156", "= 2,416");
    }
    assertThat(Shipped.scene("many-kernels", "six").operation().parameterCount()).isEqualTo(156);
  }

  /** The map of the bar across: 3570 on the bar, less than a third on the stroke's lower half. */
  @Test
  void onlyOneOfSixMapsIsBrightAlongTheBar() throws IOException {
    Tensor output = Shipped.scene("many-kernels", "six").output();
    assertThat(output.get(0, 4, 1, 3)).isEqualTo(3570);
    for (int row = 5; row < 10; row++) {
      for (int column = 0; column < 10; column++) {
        assertThat(output.get(0, 4, row, column)).isLessThan(3570 / 3f);
      }
    }
  }

  @Test
  void twinsGiveTheSameChannelTwice() throws IOException {
    Tensor output = Shipped.scene("many-kernels", "twins").output();
    int half = output.shape().size() / 2;
    for (int i = 0; i < half; i++) {
      assertThat(output.values()[half + i]).isEqualTo(output.values()[i]);
    }
  }

  /** The output's side, and how often a corner and a middle pixel of the input are used. */
  private static int[] counts(String id) throws IOException {
    SteppedOperation scene = Shipped.scene("padding", id);
    Tensor uses = Shipped.uses(scene);
    return new int[] {
      scene.output().shape().dim(3), (int) uses.get(0, 0, 0, 0), (int) uses.get(0, 0, 1, 1)
    };
  }

  private static long untouched(SteppedOperation scene) {
    long untouched = 0;
    for (float uses : Shipped.uses(scene).values()) {
      untouched += uses == 0 ? 1 : 0;
    }
    return untouched;
  }

  private static SteppedOperation with(SteppedOperation scene, Conv2d operation) {
    return new SteppedOperation(
        operation,
        scene.input(),
        scene.parameters(),
        scene.pass(),
        scene.level(),
        scene.coverage(),
        scene.puzzle(),
        scene.looks(),
        scene.start(),
        scene.stop());
  }
}
