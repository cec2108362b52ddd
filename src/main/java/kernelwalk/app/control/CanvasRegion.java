package kernelwalk.app.control;

import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * A region that is painted: as large as its parent makes it, painted again when its size or the
 * font of the style sheet changes, or when told so.
 */
public abstract class CanvasRegion extends Region {
  private final Canvas canvas = new Canvas();
  private final Label probe = new Label();
  private boolean listening;

  @SuppressWarnings("this-escape") // Region.getChildren, which no subclass of ours overrides
  protected CanvasRegion() {
    probe.setManaged(false);
    probe.setMouseTransparent(true);
    probe.setOpacity(0);
    getChildren().addAll(canvas, probe);
  }

  /** Paints everything; what was there before is already wiped away. */
  protected abstract void paint(GraphicsContext graphics, double width, double height);

  /** Paints now, if there is anything to paint on. */
  public final void repaint() {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    if (width > 0 && height > 0) {
      GraphicsContext graphics = canvas.getGraphicsContext2D();
      graphics.clearRect(0, 0, width, height);
      graphics.setTextBaseline(VPos.CENTER);
      paint(graphics, width, height);
    }
  }

  /** Paints over what is there, which stays. */
  protected final void paintOver(Consumer<GraphicsContext> more) {
    if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
      more.accept(canvas.getGraphicsContext2D());
    }
  }

  /** The style sheet's font, {@code scale} times as large. */
  protected final Font font(double scale) {
    Font base = probe.getFont();
    return Font.font(base.getFamily(), base.getSize() * scale);
  }

  /** The same in bold. */
  protected final Font boldFont(double scale) {
    Font base = probe.getFont();
    return Font.font(base.getFamily(), FontWeight.BOLD, base.getSize() * scale);
  }

  /** The size of the style sheet's font in pixels: lengths that go with text are told in it. */
  protected final double em() {
    return probe.getFont().getSize();
  }

  @Override
  protected void layoutChildren() {
    if (!listening) {
      listening = true;
      probe.fontProperty().subscribe(this::repaint);
    }
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      repaint();
    }
  }
}
