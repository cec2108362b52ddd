package kernelwalk.film.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "25,25",
    "-3,−3",
    "0.5,0.5",
    "0.1234,0.123",
    "-0.0004,0",
    "1101.5,1101.5",
    "0.9996,1",
    "1e30,1e30",
    "-1.2345e15,−1.23e15",
    "12345678901,1.23e10",
  })
  void haveAsManyDecimalsAsNeededAtMostThreeAndATrueMinus(double value, String text) {
    assertThat(NumberText.text(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0,3,0", "-0.0004,3,≈0", "0.04,1,≈0", "-0.06,1,−0.1", "-0.04,2,−0.04", "7,1,7"})
  void whatIsNotZeroDoesNotLookLikeItInACell(double value, int decimals, String text) {
    assertThat(NumberText.cell(value, decimals)).isEqualTo(text);
  }
}
