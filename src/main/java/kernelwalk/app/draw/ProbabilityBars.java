package kernelwalk.app.draw;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import kernelwalk.app.control.CanvasRegion;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Settings;
import kernelwalk.reading.Reading;

/** Probabilities as ten bars, one for each digit: how probable the network thinks it is. */
final class ProbabilityBars extends CanvasRegion {
  private static final int CLASSES = 10;

  private final Settings settings;
  private Optional<Reading> reading = Optional.empty();

  ProbabilityBars(String id, Settings settings) {
    this.settings = settings;
    setId(id);
    settings.paletteProperty().subscribe(this::repaint);
  }

  /** Shows this reading; empty for bars of no length. */
  void show(Optional<Reading> next) {
    reading = next;
    setAccessibleText(next.map(this::spoken).orElse(settings.messages().get("draw.bars.none")));
    repaint();
  }

  private String spoken(Reading now) {
    return settings
        .messages()
        .get(
            "draw.bars",
            Integer.toString(now.first()),
            percent(now.probability(now.first())),
            Integer.toString(now.second()),
            percent(now.probability(now.second())));
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    Palette palette = settings.palette();
    double em = em();
    double pitch = height / CLASSES;
    double digits = Math.min(1.1, pitch / em);
    double shares = Math.min(0.9, pitch / em);
    double thick = Math.min(0.62 * pitch, 1.3 * em);
    double left = 1.8 * em;
    double room = Math.max(1, width - left - 4.2 * em);
    for (int digit = 0; digit < CLASSES; digit++) {
      double middle = (digit + 0.5) * pitch;
      double share = probability(digit);
      boolean first = reading.isPresent() && reading.get().first() == digit;
      boolean second = reading.isPresent() && reading.get().second() == digit;
      g.setFill(first ? palette.text() : palette.secondary());
      g.setFont(first ? boldFont(digits) : font(digits));
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(Integer.toString(digit), 0.6 * em, middle);
      g.setFill(palette.hairline().interpolate(palette.page(), 0.35));
      g.fillRoundRect(left, middle - thick / 2, room, thick, thick / 2, thick / 2);
      if (share > 0) {
        g.setFill(
            first || second
                ? palette.output().interpolate(palette.page(), first ? 0 : 0.4)
                : palette.output().interpolate(palette.page(), 0.65));
        double length = Math.max(2, room * share);
        g.fillRoundRect(left, middle - thick / 2, length, thick, thick / 2, thick / 2);
      }
      if (reading.isPresent()) {
        g.setFill(first ? palette.text() : palette.secondary());
        g.setFont(first ? boldFont(shares) : font(shares));
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(percent(share), width, middle);
      }
    }
  }

  private double probability(int digit) {
    return reading.map(r -> digit < r.classes() ? r.probability(digit) : 0.0).orElse(0.0);
  }

  /**
   * A share of 0 to 1 as a percentage with one decimal. No network is ever wholly sure: what would
   * round to 0 or 100 % is told as a bound.
   */
  static String percent(double share) {
    if (share >= 0.9995) {
      return "> 99.9 %";
    }
    return share < 0.0005 ? "< 0.1 %" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
