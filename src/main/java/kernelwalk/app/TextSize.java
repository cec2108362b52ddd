package kernelwalk.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kernelwalk.app.setting.Settings;

/**
 * The size of all text as a style sheet, which popups follow too. All other lengths are told in em
 * of it, but those of icons, which the icons' library takes in pixels only.
 */
final class TextSize {
  /** As in {@code kernelwalk.css}. */
  private static final double NORMAL = 14;

  private static final double RAIL_ICON = 22;
  private static final double ICON = 17;

  private TextSize() {}

  /**
   * The address of the style sheet; at 1 it changes nothing.
   *
   * @param scale 1 for normal
   */
  static String sheet(double scale) {
    StringBuilder css = new StringBuilder();
    css.append(".root{-fx-font-size:%spx;}".formatted(pixels(NORMAL * scale)));
    if (scale != 1) {
      css.append(
          ".ikonli-font-icon{-fx-icon-size:%spx !important;}".formatted(whole(ICON * scale)));
      css.append(
          ".rail .ikonli-font-icon{-fx-icon-size:%spx !important;}"
              .formatted(whole(RAIL_ICON * scale)));
    }
    String encoded = URLEncoder.encode(css.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    return "data:text/css;charset=utf-8," + encoded;
  }

  /** The size of normal text in pixels. */
  static double pixels(Settings settings) {
    return NORMAL * settings.textScaleProperty().get();
  }

  private static String pixels(double size) {
    return String.format(Locale.ROOT, "%.1f", size);
  }

  private static String whole(double size) {
    return Long.toString(Math.round(size));
  }
}
