package kernelwalk.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kernelwalk.image.GreyImage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkPipelineTest {
  /** A seven with a bar, as quick hands draw it: few points, on a sheet of 400×400. */
  private static final Ink SEVEN =
      new Ink(
          List.of(
              stroke(100, 60, 180, 52, 260, 58, 235, 130, 200, 210, 180, 300),
              stroke(150, 180, 205, 172, 250, 170)),
          new Bounds(0, 0, 400, 400));

  private final InkPipeline pipeline = InkPipeline.standard();

  @Test
  void anEmptySheetIsNoPicture() {
    assertThat(pipeline.image(Ink.of(List.of()))).isEmpty();
  }

  @Test
  void aDotIsADotInTheMiddle() {
    GreyImage dot = pipeline.image(Ink.of(List.of(stroke(5, 5)))).orElseThrow();

    assertThat(dot.at(14, 14)).isEqualTo(255);
    assertThat(dot.at(14, 10)).isZero();
  }

  @Test
  void theInkIsTwentyPixelsHighAndItsMassInTheMiddle() {
    GreyImage seven = pipeline.image(SEVEN).orElseThrow();
    double[] moments = moments(seven);

    assertThat(moments[0]).isCloseTo(14.5, Offset.offset(0.1));
    assertThat(moments[1]).isCloseTo(14.5, Offset.offset(0.1));
    assertThat(rows(seven)).isBetween(20, 21);
  }

  @Test
  void placeAndSizeOnTheSheetDoNotMatter() {
    GreyImage seven = pipeline.image(SEVEN).orElseThrow();
    Ink small = SEVEN.map(p -> new PenPoint(p.x() / 8 + 301, p.y() / 8 + 12, p.pressure()));

    assertThat(pipeline.image(small).orElseThrow().toString()).isEqualTo(seven.toString());
  }

  @Test
  void everyStepThatIsSwitchedOffChangesThePicture() {
    GreyImage all = pipeline.image(SEVEN).orElseThrow();
    InkSettings on = InkSettings.STANDARD;

    for (InkSettings off :
        List.of(
            on.withSmooth(!on.smooth()),
            on.withUpright(!on.upright()),
            on.withNarrow(!on.narrow()),
            on.withFit(false),
            on.withCentre(false),
            on.withGreys(false),
            on.withPenWidth(5))) {
      assertThat(new InkPipeline(off).image(SEVEN).orElseThrow()).isNotEqualTo(all);
    }
    assertThat(
            new InkPipeline(on.withNormalise(false)).steps(SEVEN).orElseThrow().tensor().values())
        .contains(255f, 0f);
  }

  @Test
  void withoutFittingTheDrawingKeepsItsPlaceOnTheSheet() {
    InkSettings plain =
        InkSettings.STANDARD.withFit(false).withCentre(false).withUpright(false).withNarrow(false);
    Ink corner = new Ink(List.of(stroke(20, 20, 60, 60)), new Bounds(0, 0, 280, 280));

    GreyImage image = new InkPipeline(plain).image(corner).orElseThrow();

    assertThat(image.at(4, 4)).isEqualTo(255);
    assertThat(image.at(14, 14)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"seven", "seven-plain", "eight"})
  void picturesAreAsTheyWere(String name) throws IOException {
    Ink ink =
        name.startsWith("eight")
            ? Ink.of(
                List.of(
                    stroke(
                        70, 12, 50, 0, 24, 10, 24, 30, 50, 48, 76, 66, 78, 88, 50, 100, 22, 90, 22,
                        68, 48, 48, 74, 28, 72, 12)))
            : SEVEN;
    InkSettings settings =
        name.endsWith("plain")
            ? InkSettings.STANDARD.withSmooth(false).withCentre(false).withGreys(false)
            : InkSettings.STANDARD;
    String drawn = new InkPipeline(settings).image(ink).orElseThrow().toString();

    assertThat(drawn).isEqualTo(golden(name + ".txt", drawn));
  }

  /** The stored picture; {@code -Dkernelwalk.golden=write} stores what is drawn now. */
  private static String golden(String name, String drawn) throws IOException {
    if ("write".equals(System.getProperty("kernelwalk.golden"))) {
      Files.writeString(Path.of("src/test/resources/kernelwalk/ink", name), drawn);
    }
    try (InputStream in =
        Objects.requireNonNull(
            InkPipelineTest.class.getResourceAsStream(name), "no golden picture " + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Stroke stroke(double... xy) {
    List<PenPoint> penPoints = new ArrayList<>();
    for (int i = 0; i < xy.length; i += 2) {
      penPoints.add(new PenPoint(xy[i], xy[i + 1]));
    }
    return new Stroke(penPoints);
  }

  private static double[] moments(GreyImage image) {
    double sum = 0;
    double x = 0;
    double y = 0;
    for (int row = 0; row < 28; row++) {
      for (int column = 0; column < 28; column++) {
        sum += image.at(row, column);
        x += image.at(row, column) * (column + 0.5);
        y += image.at(row, column) * (row + 0.5);
      }
    }
    return new double[] {x / sum, y / sum};
  }

  private static int rows(GreyImage image) {
    int rows = 0;
    for (int row = 0; row < 28; row++) {
      int r = row;
      boolean inked = IntStream.range(0, 28).anyMatch(column -> image.at(r, column) > 0);
      rows += inked ? 1 : 0;
    }
    return rows;
  }
}
