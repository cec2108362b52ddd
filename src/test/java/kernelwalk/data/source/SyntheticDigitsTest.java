package kernelwalk.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import kernelwalk.data.LabelledImages;
import org.junit.jupiter.api.Test;

class SyntheticDigitsTest {
  @Test
  void theSameSeedDrawsTheSamePicturesOnEveryMachine() throws NoSuchAlgorithmException {
    LabelledImages digits = SyntheticDigits.generate(200, 1);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(digits.pixels());

    assertThat(HexFormat.of().formatHex(hash)).startsWith("700d10db0a6d2af5");
    assertThat(SyntheticDigits.generate(200, 2).pixels()).isNotEqualTo(digits.pixels());
  }

  @Test
  void everyDigitIsDrawnAboutAsOften() {
    int[] counts = new int[10];
    for (byte label : SyntheticDigits.generate(1_000, 3).labels()) {
      counts[label]++;
    }
    assertThat(Arrays.stream(counts).boxed().toList()).allMatch(count -> count > 60 && count < 140);
  }

  @Test
  void picturesAreCentredAndInkedAsMnistsAre() {
    LabelledImages digits = SyntheticDigits.generate(300, 4);
    double sum = 0;
    double x = 0;
    for (int p = 0; p < digits.pixels().length; p++) {
      int value = digits.pixels()[p] & 0xff;
      sum += value;
      x += value * (p % 28 + 0.5);
    }
    assertThat(x / sum).isBetween(14.4, 14.6);
    assertThat(sum / 255 / 300).describedAs("MNIST has 104 pixels' ink").isBetween(80.0, 130.0);
  }
}
