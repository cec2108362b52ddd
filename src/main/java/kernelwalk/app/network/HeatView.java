package kernelwalk.app.network;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import kernelwalk.app.control.CanvasRegion;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Settings;
import kernelwalk.net.PixelRegion;
import kernelwalk.xray.Influence;
import kernelwalk.xray.Influence.Change;

/** The picture that the network sees, and over it a map of what matters, or changes to be made. */
final class HeatView extends CanvasRegion {
  private final Settings settings;
  private Optional<Influence> influence = Optional.empty();
  private Optional<double[]> values = Optional.empty();
  private boolean wish;
  private boolean marked;

  /**
   * The view.
   *
   * @param pointed told the pixel under the pointer, or none
   */
  HeatView(Settings settings, Consumer<OptionalInt> pointed) {
    this.settings = settings;
    getStyleClass().add("heat");
    settings.paletteProperty().subscribe(this::repaint);
    setOnMouseMoved(event -> pointed.accept(pixel(event)));
    setOnMouseExited(event -> pointed.accept(OptionalInt.empty()));
  }

  /** Shows a map over the picture. */
  void show(Optional<Influence> of, Optional<double[]> map) {
    influence = of;
    values = map;
    wish = false;
    repaint();
  }

  /** Shows the changes that would make it another digit. */
  void showWish(Optional<Influence> of) {
    influence = of;
    wish = true;
    repaint();
  }

  /** Outlines the map as the one that lies over the sheet. */
  void mark(boolean on) {
    marked = on;
    repaint();
  }

  private double side() {
    return Math.floor(Math.min(getWidth(), getHeight()));
  }

  private OptionalInt pixel(MouseEvent event) {
    int column = (int) Math.floor(event.getX() / side() * PixelRegion.SIDE);
    int row = (int) Math.floor(event.getY() / side() * PixelRegion.SIDE);
    return row < 0 || column < 0 || row >= PixelRegion.SIDE || column >= PixelRegion.SIDE
        ? OptionalInt.empty()
        : OptionalInt.of(row * PixelRegion.SIDE + column);
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    Palette palette = settings.palette();
    double side = side();
    g.setFill(palette.panel());
    g.fillRect(0, 0, side, side);
    influence.ifPresent(
        i -> {
          g.setImageSmoothing(false);
          g.drawImage(HeatMap.ink(i.xray().values(0), palette), 0, 0, side, side);
          if (wish) {
            changes(g, i, side, palette);
          } else {
            values.ifPresent(map -> g.drawImage(HeatMap.image(map, palette), 0, 0, side, side));
          }
        });
    g.setStroke(marked ? palette.input() : palette.hairline());
    g.setLineWidth(marked ? 2 : 1);
    g.strokeRect(1, 1, side - 2, side - 2);
  }

  private void changes(GraphicsContext g, Influence i, double side, Palette palette) {
    double cell = side / PixelRegion.SIDE;
    g.setFont(boldFont(cell / em() * 1.1));
    g.setTextAlign(TextAlignment.CENTER);
    for (Change change : i.wish().changes()) {
      double x = change.pixel() % PixelRegion.SIDE * cell;
      double y = Math.floorDiv(change.pixel(), PixelRegion.SIDE) * cell;
      g.setFill(change.ink() ? palette.positive() : palette.negative());
      g.fillRect(x + 0.5, y + 0.5, cell - 1, cell - 1);
      g.setFill(javafx.scene.paint.Color.WHITE);
      g.fillText(change.ink() ? "+" : "−", x + cell / 2, y + cell / 2);
    }
  }
}
