package kernelwalk.film;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
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
  })
  void haveAsManyDecimalsAsNeededAtMostThreeAndATrueMinus(double value, String text) {
    assertThat(Numbers.text(value)).isEqualTo(text);
  }
}
