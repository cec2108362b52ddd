package kernelwalk.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The picture that a small seven at the corner of the sheet becomes, with all steps and with each
 * one switched over; rows of hexadecimal grey levels. {@code -Dkernelwalk.golden=write} writes
 * them.
 */
class InkStepsGoldenTest {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "kernelwalk", "ink", "golden");

  enum Way {
    ALL,
    NOT_SMOOTH,
    NOT_UPRIGHT,
    NOT_NARROWED,
    NOT_FITTED,
    NOT_CENTRED,
    OWN_PEN,
    BLACK_AND_WHITE;

    InkSettings settings() {
      InkSettings all = InkSettings.STANDARD;
      return switch (this) {
        case ALL -> all;
        case NOT_SMOOTH -> all.withSmooth(false);
        case NOT_UPRIGHT -> all.withUpright(false);
        case NOT_NARROWED -> all.withNarrow(false);
        case NOT_FITTED -> all.withFit(false).withCentre(false);
        case NOT_CENTRED -> all.withCentre(false);
        case OWN_PEN -> all.withMnistPen(false);
        case BLACK_AND_WHITE -> all.withGreys(false);
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void theStepsGiveThisPicture(Way way) throws IOException {
    String picture = new InkPipeline(way.settings()).image(seven()).orElseThrow().toString();
    Path file = FOLDER.resolve("seven-" + way.name().toLowerCase(Locale.ROOT) + ".txt");
    if ("write".equals(System.getProperty("kernelwalk.golden"))) {
      Files.writeString(file, picture);
    }
    assertThat(picture).isEqualTo(Files.readString(file).replace("\r", ""));
  }

  private static Ink seven() {
    List<PenPoint> bar =
        List.of(new PenPoint(190, 190), new PenPoint(225, 186), new PenPoint(262, 190));
    List<PenPoint> stem =
        List.of(new PenPoint(262, 190), new PenPoint(232, 225), new PenPoint(218, 268));
    return new Ink(List.of(new Stroke(bar, 16), new Stroke(stem, 16)), new Bounds(0, 0, 280, 280));
  }
}
