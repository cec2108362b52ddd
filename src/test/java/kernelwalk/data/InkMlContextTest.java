package kernelwalk.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.inkml.InkMlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traces mean what their contexts, formats, sources and brushes say. */
class InkMlContextTest {
  private static final String CONTEXTS =
      """
      <definitions>
        <brush xml:id="thin"><brushProperty name="width" value="2"/></brush>
        <brush xml:id="blue" brushRef="#thin"><brushProperty name="color" value="#0000FF"/></brush>
        <traceFormat xml:id="yx"><channel name="Y"/><channel name="X"/></traceFormat>
        <inkSource xml:id="pad"><traceFormat>
          <channel name="X"/><channel name="F" type="integer" max="200"/><channel name="Y"/>
        </traceFormat></inkSource>
        <context xml:id="a" traceFormatRef="#yx" brushRef="#blue"/>
        <context xml:id="b" inkSourceRef="#pad"/>
        <context xml:id="c" contextRef="#a"><traceFormat>
          <channel name="T"/><channel name="X"/><channel name="Y"/>
        </traceFormat></context>
      </definitions>
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<trace>1 2</trace> | 1 2 w0",
        "<trace contextRef='#a'>1 2</trace> | 2 1 w2",
        "<trace contextRef='#b'>1 50 3</trace> | 1 3 w0",
        "<trace contextRef='#c'>9 1 2</trace> | 1 2 w2",
        "<trace contextRef='#a' brushRef='#none'>1 2</trace> | 2 1 w2",
        "<trace brushRef='#thin'>1 2</trace> | 1 2 w2",
        "<traceGroup contextRef='#a'><trace>1 2</trace></traceGroup> | 2 1 w2",
        "<traceGroup brushRef='#thin'><trace contextRef='#b'>1 0 2</trace></traceGroup> | 1 2 w2",
        "<traceGroup contextRef='#a'><trace contextRef='#b'>1 0 3</trace></traceGroup> | 1 3 w2",
        "<traceGroup contextRef='#a'><trace contextRef='#DefaultContext'>1 2</trace></traceGroup>"
            + " | 1 2 w0",
        // A context among the traces holds for those after it.
        "<context contextRef='#a'/><trace>1 2</trace> | 2 1 w2",
        "<context traceFormatRef='#yx'/><context brushRef='#thin'/><trace>1 2</trace> | 2 1 w2",
        "<traceFormat><channel name='Y'/><channel name='X'/></traceFormat><trace>1 2</trace>"
            + " | 2 1 w0",
      })
  void contextsAndBrushesHoldForTracesAndGroups(String ink, String expected) throws IOException {
    assertThat(described(read("<ink>" + CONTEXTS + ink + "</ink>"))).isEqualTo(expected);
  }

  /** Written before files of several formats could be read; the default has no third channel. */
  @Test
  void theLastFormatHoldsWhereTheDefaultCannot() throws IOException {
    String format = "<traceFormat><channel name='X'/><channel name='Y'/><channel name='T'/>";

    assertThat(
            described(
                read(
                    "<ink><definitions>"
                        + format
                        + "</traceFormat></definitions><trace>1 2 3, 4 5 6</trace></ink>")))
        .isEqualTo("1 2 w0 4 5 w0");
  }

  @Test
  void anAxisMayPointLeftOrUp() throws IOException {
    assertThat(
            described(
                read(
                    """
                    <ink><traceFormat>
                      <channel name="X" orientation="-ve"/><channel name="Y" orientation="+ve"/>
                    </traceFormat><trace>1 2</trace>
                    <context><traceFormat>
                      <channel name="X"/><channel name="Y" orientation="-ve"/>
                    </traceFormat></context><trace>3 4</trace></ink>
                    """)))
        .isEqualTo("-1 2 w0 3 -4 w0");
  }

  /** 1 in = 25.4 mm = 72 pt = 6 pc; 1 cm = 10 mm. */
  @ParameterizedTest
  @CsvSource({
    "mm, mm, 10 20 w3",
    "cm, mm, 10 2 w0.3",
    "mm, cm, 10 200 w3",
    "m, cm, 10 0.2 w0.003",
    "pt, pc, 10 240 w8.5039",
    "in, pt, 10 0.2778 w0.1181",
    "himetric, mm, 10 2000 w300",
    "dev, dev, 10 20 w0",
    "'', mm, 10 20 w3",
  })
  void bothAxesAndThePenAreInOneUnit(String x, String y, String expected) throws IOException {
    String ink =
        """
        <ink><definitions><brush xml:id="b"><brushProperty name="width" value="3" units="mm"/>
        </brush></definitions><traceFormat><channel name="X" units="%s"/>
        <channel name="Y" units="%s"/></traceFormat><trace brushRef="#b">10 20</trace></ink>
        """
            .formatted(x, y);

    assertThat(described(read(ink))).isEqualTo(expected);
  }

  /**
   * The tablet of the example in Microsoft's [MS-ODRAWXML], section 3.2: its pixels are no squares.
   */
  @Test
  void stepsOfADeviceAreAsLongAsItsResolutionSays() throws IOException {
    String ink =
        """
        <ink><definitions><context xml:id="c"><inkSource xml:id="s"><traceFormat>
          <channel name="X" type="integer" max="9600" units="cm"/>
          <channel name="Y" type="integer" max="7200" units="cm"/>
          <channel name="F" type="integer" max="256" units="dev"/>
        </traceFormat><channelProperties>
          <channelProperty channel="X" name="resolution" value="400" units="1/cm"/>
          <channelProperty channel="Y" name="resolution" value="500" units="1/cm"/>
        </channelProperties></inkSource></context>
        <brush xml:id="b"><brushProperty name="width" value="0.05" units="cm"/></brush>
        </definitions><trace contextRef="#c" brushRef="#b">400 500 64</trace></ink>
        """;
    List<LabelledInk> drawings = read(ink);

    assertThat(described(drawings)).isEqualTo("400 400 w20");
    assertThat(point(drawings).pressure()).isEqualTo(0.25);
  }

  @ParameterizedTest
  @CsvSource({
    "type='integer' max='1000', 250, 0.25",
    "type='integer' min='100' max='300', 250, 0.75",
    "type='integer' max='1000', 2000, 1",
    "type='integer', 12000, 0.5",
    "'', 0.25, 0.25",
    "'', 12000, 0.5",
  })
  void forceIsAPartOfTheGreatest(String channel, String force, double pressure) throws IOException {
    String ink =
        "<ink><traceFormat><channel name='X'/><channel name='Y'/><channel name='F' "
            + channel
            + "/></traceFormat><trace>1 2 "
            + force
            + "</trace></ink>";

    assertThat(point(read(ink)).pressure()).isEqualTo(pressure);
  }

  @Test
  void intermittentChannelsMayBeLeftOut() throws IOException {
    String ink =
        """
        <ink><traceFormat><channel name="X" type="integer"/><channel name="Y" type="integer"/>
        <intermittentChannels><channel name="S" type="boolean" default="F"/>
        <channel name="F" max="10" default="5"/></intermittentChannels></traceFormat>
        <trace>1 2, 3 4 T, 5 6 F 8, 7 8 ? 2</trace></ink>
        """;
    List<LabelledInk> drawings = read(ink);

    assertThat(described(drawings)).isEqualTo("1 2 w0 3 4 w0 5 6 w0 7 8 w0");
    assertThat(drawings.getFirst().ink().strokes().getFirst().penPoints())
        .extracting(PenPoint::pressure)
        .containsExactly(0.5, 0.5, 0.8, 0.2);
  }

  private static PenPoint point(List<LabelledInk> drawings) {
    return drawings.getFirst().ink().strokes().getFirst().penPoints().getFirst();
  }

  /** Every point, and how wide its pen was; at most four decimals. */
  private static String described(List<LabelledInk> drawings) {
    return drawings.stream()
        .flatMap(drawing -> drawing.ink().strokes().stream())
        .flatMap(
            stroke ->
                stroke.penPoints().stream()
                    .map(p -> text(p.x()) + " " + text(p.y()) + " w" + text(stroke.width())))
        .collect(Collectors.joining(" "));
  }

  private static String text(double value) {
    double rounded = Math.rint(value * 1e4) / 1e4;
    return rounded == Math.rint(rounded)
        ? Integer.toString((int) rounded)
        : Double.toString(rounded);
  }

  private static List<LabelledInk> read(String text) throws IOException {
    return InkMlReader.read(
        "x.inkml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
