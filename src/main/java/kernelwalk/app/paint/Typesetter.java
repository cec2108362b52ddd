package kernelwalk.app.paint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import kernelwalk.film.picture.Mark.Face;

/** Fonts for a picture's faces, and how wide text is in them; both remembered. */
final class Typesetter {
  private static final Set<String> INSTALLED = new HashSet<>(Font.getFamilies());
  private static final String MONO =
      first(
          "JetBrains Mono",
          "Cascadia Mono",
          "SF Mono",
          "Menlo",
          "Consolas",
          "DejaVu Sans Mono",
          "Noto Sans Mono",
          "Monospaced");
  private static final String SERIF =
      first(
          "STIX Two Text",
          "Cambria",
          "Times New Roman",
          "Liberation Serif",
          "Noto Serif",
          "DejaVu Serif",
          "Serif");
  private static final int REMEMBERED = 4000;

  private final String sans;
  private final Map<Key, Font> fonts = new HashMap<>();
  private final Map<Measured, Double> widths =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Measured, Double> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Key(Face face, double size, boolean bold) {}

  private record Measured(Font font, String text) {}

  Typesetter(String sans) {
    this.sans = sans;
  }

  private static String first(String... families) {
    return List.of(families).stream()
        .filter(INSTALLED::contains)
        .findFirst()
        .orElse(families[families.length - 1]);
  }

  /** The font, its size rounded to a quarter of a pixel. */
  Font font(Face face, double size, boolean bold) {
    double rounded = Math.max(1, Math.round(size * 4) / 4.0);
    return fonts.computeIfAbsent(new Key(face, rounded, bold), Typesetter.this::make);
  }

  private Font make(Key key) {
    FontWeight weight = key.bold() ? FontWeight.BOLD : FontWeight.NORMAL;
    return switch (key.face()) {
      case SANS -> Font.font(sans, weight, key.size());
      case MONO -> Font.font(MONO, weight, key.size());
      case SERIF -> Font.font(SERIF, weight, FontPosture.ITALIC, key.size());
    };
  }

  /** Width in pixels. */
  double width(Font font, String text) {
    return widths.computeIfAbsent(new Measured(font, text), Typesetter::measure);
  }

  private static double measure(Measured what) {
    Text text = new Text(what.text());
    text.setFont(what.font());
    return text.getLayoutBounds().getWidth();
  }
}
