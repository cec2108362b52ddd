package kernelwalk.app.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
