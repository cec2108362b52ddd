package kernelwalk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {
  @Test
  void valuesBecomeJavasOwn() throws IOException {
    assertThat(read("{\"a\":[1,5000000000,-0.0,1e3,true,null,\"\\u5377\"],\"b\":{}}"))
        .isEqualTo(
            Map.of(
                "a",
                List.of(1, 5_000_000_000L, -0.0, 1000.0, true, Optional.empty(), "卷"),
                "b",
                Map.of()));
    assertThat(read(" 7 ")).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{} {}",
        "[1,]",
        "{\"a\":1,\"a\":2}",
        "{a:1}",
        "NaN",
        "'a'",
        "[1",
        "# no\n1"
      })
  void whatIsNotOneJsonValueIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
  }

  @Test
  void depthThatWouldOverflowTheStackIsRefused() {
    assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(IOException.class);
  }

  private static Object read(String text) throws IOException {
    return JsonReader.value(text.getBytes(StandardCharsets.UTF_8));
  }
}
