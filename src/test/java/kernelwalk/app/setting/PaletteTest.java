package kernelwalk.app.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PaletteTest {
  /** WCAG 2.1, success criterion 1.4.3: at least 4.5 to 1 for text. */
  @ParameterizedTest
  @EnumSource(Theme.class)
  void textInEveryRoleCanBeReadOnPageAndPanel(Theme theme) {
    Palette palette = Palette.of(theme);
    for (Color ground : List.of(palette.page(), palette.panel())) {
      for (Color text :
          List.of(
              palette.text(),
              palette.secondary(),
              palette.input(),
              palette.kernel(),
              palette.output(),
              palette.gradient())) {
        assertThat(contrast(text, ground)).as(text + " on " + ground).isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  /**
   * WCAG 2.1, success criterion 1.4.11: at least 3 to 1 for what is no text but means something.
   */
  @ParameterizedTest
  @EnumSource(Theme.class)
  void paddingCanBeSeenOnPageAndPanel(Theme theme) {
    Palette palette = Palette.of(theme);
    assertThat(contrast(palette.padding(), palette.page())).isGreaterThanOrEqualTo(3);
    assertThat(contrast(palette.padding(), palette.panel())).isGreaterThanOrEqualTo(3);
  }

  /** Pairs 1, 7, 17 and 25 of the table that was published with the formula. */
  @ParameterizedTest
  @CsvSource({
    "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
    "50, 0, 0, 50, -1, 2, 2.3669",
    "50, 2.5, 0, 73, 25, -18, 27.1492",
    "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
  })
  void theDifferenceOfColoursIsThatOfThePublishedTable(
      double l1, double a1, double b1, double l2, double a2, double b2, double difference) {
    assertThat(ColourDifference.of(new double[] {l1, a1, b1}, l2, a2, b2))
        .isCloseTo(difference, within(5e-5));
  }

  @Test
  void greysStayAsTheyAreWithoutConesOfAKind() {
    for (ColourVision vision : ColourVision.values()) {
      for (double grey : new double[] {0, 0.2, 0.5, 1}) {
        assertThat(vision.linear(grey, grey, grey))
            .contains(new double[] {grey, grey, grey}, within(1e-4));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void rolesDifferWithoutConesOfAKindToo(Theme theme) {
    Palette palette = Palette.of(theme);
    Map<String, Color> roles = new LinkedHashMap<>();
    roles.put("input", palette.input());
    roles.put("kernel", palette.kernel());
    roles.put("output", palette.output());
    roles.put("gradient", palette.gradient());
    roles.put("padding", palette.padding());
    roles.put("ink", palette.current());
    roles.put("muted", palette.secondary());
    for (ColourVision vision : ColourVision.values()) {
      roles.forEach(
          (name, colour) ->
              roles.forEach(
                  (other, against) -> {
                    if (!name.equals(other)) {
                      assertThat(ColourDifference.of(vision.seen(colour), vision.seen(against)))
                          .as(name + " and " + other + ", " + vision)
                          .isGreaterThanOrEqualTo(10);
                    }
                  }));
    }
  }

  @Test
  void theCurrentCellIsInkBlackOnLightAndWhiteOnDark() {
    assertThat(Palette.of(Theme.LIGHT).current().getBrightness()).isLessThan(0.15);
    assertThat(Palette.of(Theme.DARK).current()).isEqualTo(Color.WHITE);
  }

  private static double contrast(Color a, Color b) {
    double high = Math.max(luminance(a), luminance(b));
    double low = Math.min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double v) {
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }
}
