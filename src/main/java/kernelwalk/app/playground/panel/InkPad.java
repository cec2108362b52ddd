package kernelwalk.app.playground.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import kernelwalk.app.setting.Settings;
import kernelwalk.image.GreyImage;
import kernelwalk.ink.Ink;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * A pad for ink: a small sheet to draw a digit on; each finished stroke gives the picture that
 * MNIST would.
 */
final class InkPad extends StackPane {
  private static final double SIDE = 176;
  private static final double PEN = 12;

  private final Settings settings;
  private final Canvas canvas = new Canvas(SIDE, SIDE);
  private final List<List<PenPoint>> strokes = new ArrayList<>();
  private final Consumer<Tensor> drawn;

  /**
   * @param drawn is told {@code [1, 1, 28, 28]}, grey levels 0 … 255
   */
  InkPad(Settings settings, Consumer<Tensor> drawn) {
    this.settings = settings;
    this.drawn = drawn;
    setId("playground-ink");
    getStyleClass().add("ink-pad");
    setMaxSize(SIDE + 2, SIDE + 2);
    accessibleTextProperty().bind(settings.messages().text("playground.source.DRAWING"));
    canvas.setOnMousePressed(this::press);
    canvas.setOnMouseDragged(this::drag);
    canvas.setOnMouseReleased(event -> tell());
    getChildren().add(canvas);
    settings.paletteProperty().subscribe(this::paint);
  }

  private void press(MouseEvent event) {
    strokes.add(new ArrayList<>(List.of(new PenPoint(event.getX(), event.getY()))));
    paint();
  }

  private void drag(MouseEvent event) {
    if (!strokes.isEmpty()) {
      strokes
          .getLast()
          .add(new PenPoint(Math.clamp(event.getX(), 0, SIDE), Math.clamp(event.getY(), 0, SIDE)));
      paint();
    }
  }

  void clear() {
    strokes.clear();
    paint();
  }

  private void tell() {
    Ink ink = Ink.of(strokes.stream().map(Stroke::new).toList());
    Optional<GreyImage> image = InkPipeline.standard().image(ink);
    if (image.isPresent()) {
      GreyImage grey = image.get();
      Tensor tensor = Tensor.zeros(Shape.of(1, 1, grey.height(), grey.width()));
      for (int i = 0; i < tensor.shape().size(); i++) {
        tensor.values()[i] = grey.at(i / grey.width(), i % grey.width());
      }
      drawn.accept(tensor);
    }
  }

  private void paint() {
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    graphics.clearRect(0, 0, SIDE, SIDE);
    graphics.setStroke(settings.palette().text());
    graphics.setLineWidth(PEN);
    graphics.setLineCap(StrokeLineCap.ROUND);
    graphics.setLineJoin(StrokeLineJoin.ROUND);
    for (List<PenPoint> stroke : strokes) {
      graphics.beginPath();
      graphics.moveTo(stroke.getFirst().x(), stroke.getFirst().y());
      stroke.forEach(penPoint -> graphics.lineTo(penPoint.x(), penPoint.y()));
      graphics.stroke();
    }
  }
}
