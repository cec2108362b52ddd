package kernelwalk.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonObjectTest {
  @Test
  void membersKeepTheirOrderOnOneLine() {
    JsonObject inner = new JsonObject().put("z", true).put("a", 'x');
    assertThat(new JsonObject().put("event", "done").put("inner", inner).put("b", List.of(1, 2L)))
        .hasToString("{\"event\":\"done\",\"inner\":{\"z\":true,\"a\":\"x\"},\"b\":[1,2]}");
  }

  @Test
  void numbersHaveAllTheirDigitsAndWholeOnesNoDecimals() {
    double[] doubles = {1, -3, 0.1 + 0.2, 1e9, 1e-300, 999_999_999};
    float[] floats = {0.1f, 2, -0.5f, 1e10f};
    assertThat(new JsonObject().put("d", doubles).put("f", floats).put("i", new int[] {-7}))
        .hasToString(
            "{\"d\":[1,-3,0.30000000000000004,1.0E9,1.0E-300,999999999],"
                + "\"f\":[0.1,2,-0.5,1.0E10],\"i\":[-7]}");
  }

  @Test
  void whatIsNoNumberIsToldApartAndZeroKeepsItsSign() {
    double[] doubles = {Double.NaN, 1 / 0d, -1 / 0d, -0.0, 0.0};
    float[] floats = {Float.NaN, 1 / 0f, -1 / 0f, -0f, 0f};
    String row = "[\"NaN\",\"Infinity\",\"-Infinity\",-0.0,0]";
    assertThat(new JsonObject().put("d", doubles).put("f", floats))
        .hasToString("{\"d\":" + row + ",\"f\":" + row + "}");
  }

  @Test
  void textIsEscapedWhereJsonDemandsIt() {
    assertThat(new JsonObject().put("a\"b\\", "\n\t\u0001 卷积 𝕂"))
        .hasToString("{\"a\\\"b\\\\\":\"\\n\\t\\u0001 卷积 𝕂\"}");
  }

  @Test
  void aFileHasAMemberALineOnEverySystem() {
    JsonObject object =
        new JsonObject().put("version", 1).put("shapes", Map.of("w", List.of(6, 1, 5, 5)));
    assertThat(object.lines())
        .isEqualTo("{\n  \"version\": 1,\n  \"shapes\": {\n    \"w\": [ 6, 1, 5, 5 ]\n  }\n}\n");
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Map<String, Object> members =
        Map.of(
            "whole", Long.MIN_VALUE, "real", 1e-300, "text", "a\n\"𝕂\"", "list", List.of(false));
    JsonObject object = new JsonObject().put("all", members);
    assertThat(JsonReader.value(object.lines().getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Map.of("all", members));
  }
}
