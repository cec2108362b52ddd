package kernelwalk.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.ink.inkml.InkMlChannel;
import kernelwalk.ink.inkml.InkMlFormat;
import kernelwalk.ink.inkml.InkMlTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InkMlTraceTest {
  /** The example of the Recommendation's section 3.2.1, worked out by hand from its differences. */
  @Test
  void readsTheExampleOfTheRecommendation() {
    InkMlFormat buttons =
        new InkMlFormat(
            List.of(InkMlChannel.decimal("X"), InkMlChannel.decimal("Y"), truth("S1"), truth("S2")),
            2);

    assertThat(
            points("1125 18432,'23'43,\"7\"-8,3-5,7 -3,6 2,6 8,3 6 T,2 4*T,3 6,3-6 F F", buttons))
        .isEqualTo(
            "1125 18432 0 0, 1148 18475 0 0, 1178 18510 0 0, 1211 18540 0 0, 1251 18567 0 0,"
                + " 1297 18596 0 0, 1349 18633 0 0, 1404 18676 1 0, 1461 18723 1 1,"
                + " 1521 18776 1 1, 1584 18823 0 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // plain values
        "1 2, 3 4, | 1 2, 3 4",
        "1-2,-3 4,+5+6 | 1 -2, -3 4, 5 6",
        "1.5 -.5, 2. 3e1, 1E-1 2 | 1.5 -0.5, 2 30, 0.1 2",
        "- 5 6 | -5 6",
        "1 2, * 4, 5 *, ** | 1 2, 1 4, 5 4, 5 4",
        // hexadecimal
        "#3C #A, #a#1F, -#F 0 | 60 10, 10 31, -15 0",
        // single differences, which last
        "10 10, '1'2, 1 2, !0!0, 5 6 | 10 10, 11 12, 12 14, 0 0, 5 6",
        "10 10, '1 !7, 1 8 | 10 10, 11 7, 12 8",
        "10 10,'-5'8,**,* *,'10'0,** | 10 10, 5 18, 0 26, -5 34, 5 34, 15 34",
        "10 10,'-5'8,* 1 | 10 10, 5 18, 0 19",
        "10 10,'#A'-#A | 10 10, 20 0",
        // second differences: the last one goes on
        "0 0,'1'1,\"1\"0,** ,** | 0 0, 1 1, 3 2, 6 3, 10 4",
        "0 0, 2 3, \"1\"1 | 0 0, 2 3, 5 7",
        "5 5, \"1\"0, 0 0 | 5 5, 6 5, 7 5",
        "' 3 ' 4, 1 1 | 3 4, 4 5",
        // what is not known is no place
        "1 2, ? 3, 5 6 | 1 2, 5 6",
        "1 2, '1 '1, ? 1, 1 1 | 1 2, 2 3, 3 5",
      })
  void readsPrefixesSignsAndWildcards(String text, String expected) {
    assertThat(points(text, InkMlFormat.STANDARD)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 2 T, 3 4F, 5 6 * | 1 2 1, 3 4 0, 5 6 0",
        "1 2T, '1'1*, 1 1 F | 1 2 1, 2 3 1, 3 4 0",
      })
  void readsBooleanChannels(String text, String expected) {
    InkMlFormat format =
        new InkMlFormat(
            List.of(InkMlChannel.decimal("X"), InkMlChannel.decimal("Y"), truth("S")), 3);

    assertThat(points(text, format)).isEqualTo(expected);
  }

  @Test
  void whatIsNotThereIsSaid() {
    InkMlFormat format =
        new InkMlFormat(List.of(InkMlChannel.decimal("X"), InkMlChannel.decimal("Y")), 2);
    InkMlFormat button =
        new InkMlFormat(
            List.of(InkMlChannel.decimal("X"), InkMlChannel.decimal("Y"), truth("S")), 2);

    assertRefused("1", format, "a trace point needs 2 numbers, found \"1\"");
    assertRefused("1\n\t2 3", format, "a trace point has 2 numbers, found \"1 2 3\"");
    assertRefused("1 2 3", format, "a trace point has 2 numbers, found \"1 2 3\"");
    assertRefused("1 T", format, "a number expected in the trace, found \"T\"");
    assertRefused("1 #G", format, "a number expected in the trace, found \"#G\"");
    assertRefused("1 2 3", button, "T or F expected in the trace, found \"3\"");
    assertRefused("1 2 T F", button, "a trace point has 3 numbers, found \"1 2 T F\"");
  }

  private static void assertRefused(String text, InkMlFormat format, String sentence) {
    assertThatThrownBy(() -> InkMlTrace.points(text, format, 9)).hasMessage(sentence);
  }

  private static InkMlChannel truth(String name) {
    InkMlChannel plain = InkMlChannel.decimal(name);
    return new InkMlChannel(
        name, InkMlChannel.Type.BOOLEAN, 0, plain.least(), plain.most(), false, plain.step());
  }

  private static String points(String text, InkMlFormat format) {
    return InkMlTrace.points(text, format, 99).stream()
        .map(
            point ->
                Arrays.stream(point)
                    .boxed()
                    .flatMap(v -> Stream.of(v == Math.rint(v) ? "" + v.intValue() : "" + v))
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(", "));
  }
}
