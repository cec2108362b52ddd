package kernelwalk.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kernelwalk.data.source.SyntheticDigits;
import org.junit.jupiter.api.Test;

class AugmentationTest {
  private static final LabelledImages DIGITS = SyntheticDigits.generate(20, 9);

  @Test
  void noneLeavesEveryPictureAsItIs() {
    for (int i = 0; i < 20; i++) {
      assertThat(changed(Augmentation.NONE, i, 5, i)).isEqualTo(DIGITS.grey(i).bytes());
    }
  }

  @Test
  void theSameSeedAndIndexGiveTheSamePicture() {
    Augmentation all = new Augmentation(12, 0.12, 0.2, 2, 0.5, 0);

    assertThat(changed(all, 3, 7, 11)).isEqualTo(changed(all, 3, 7, 11));
    assertThat(changed(all, 3, 7, 11)).isNotEqualTo(changed(all, 3, 7, 12));
    assertThat(changed(all, 3, 7, 11)).isNotEqualTo(changed(all, 3, 8, 11));
  }

  @Test
  void aShiftMovesTheMassByAtMostItsLimitAndBothWays() {
    double least = 0;
    double most = 0;
    for (int index = 0; index < 200; index++) {
      byte[] moved = changed(new Augmentation(0, 0, 0, 2, 0, 0), 1, 1, index);
      double by = massX(moved) - massX(DIGITS.grey(1).bytes());
      least = Math.min(least, by);
      most = Math.max(most, by);
    }
    assertThat(least).isBetween(-2.05, -1.8);
    assertThat(most).isBetween(1.8, 2.05);
  }

  @Test
  void rotationAndShearKeepTheAmountOfInk() {
    for (int index = 0; index < 50; index++) {
      byte[] turned = changed(new Augmentation(15, 0, 0.2, 0, 0, 0), 2, 1, index);
      double before = ink(DIGITS.grey(2).bytes());
      assertThat(ink(turned)).isBetween(before * 0.95, before * 1.05);
    }
  }

  @Test
  void thicknessAddsAndTakesInk() {
    double before = ink(DIGITS.grey(2).bytes());
    double least = before;
    double most = before;
    for (int index = 0; index < 50; index++) {
      double after = ink(changed(new Augmentation(0, 0, 0, 0, 0.5, 0), 2, 1, index));
      least = Math.min(least, after);
      most = Math.max(most, after);
    }
    assertThat(least).isLessThan(before * 0.9);
    assertThat(most).isGreaterThan(before * 1.1);
  }

  @Test
  void aLimitBelowZeroIsRefused() {
    assertThatThrownBy(() -> new Augmentation(-1, 0, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("augmentation: rotation must be at least 0, found -1.0");
  }

  @Test
  void aWarpPullsEachPartOfThePictureElsewhereByAtMostItsLimit() {
    byte[] dots = new byte[784];
    for (int y = 3; y < 28; y += 7) {
      for (int x = 3; x < 28; x += 7) {
        dots[y * 28 + x] = (byte) 255;
      }
    }
    byte[] warped = new byte[784];
    java.util.Set<Long> pulls = new java.util.HashSet<>();
    for (int index = 0; index < 20; index++) {
      new Augmentation(0, 0, 0, 0, 0, 1.5).apply(dots, 0, 28, 28, warped, 0, 3, index);
      for (int top = 0; top < 28; top += 7) {
        for (int left = 0; left < 28; left += 7) {
          double sum = 0;
          double moment = 0;
          for (int y = top; y < top + 7; y++) {
            for (int x = left; x < left + 7; x++) {
              sum += warped[y * 28 + x] & 0xff;
              moment += (x - left - 3) * (double) (warped[y * 28 + x] & 0xff);
            }
          }
          assertThat(sum).isPositive();
          assertThat(moment / sum).isBetween(-2.5, 2.5);
          pulls.add(Math.round(10 * moment / sum));
        }
      }
    }
    assertThat(pulls).hasSizeGreaterThan(15);
  }

  private static byte[] changed(Augmentation augmentation, int picture, long seed, long index) {
    byte[] target = new byte[784];
    augmentation.apply(DIGITS.pixels(), picture * 784, 28, 28, target, 0, seed, index);
    return target;
  }

  private static double ink(byte[] pixels) {
    double sum = 0;
    for (byte pixel : pixels) {
      sum += pixel & 0xff;
    }
    return sum;
  }

  private static double massX(byte[] pixels) {
    double x = 0;
    for (int p = 0; p < pixels.length; p++) {
      x += (pixels[p] & 0xff) * (double) (p % 28);
    }
    return x / ink(pixels);
  }
}
