package kernelwalk.app.draw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import kernelwalk.ink.Bounds;
import kernelwalk.ink.Ink;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.InkSettings;
import kernelwalk.ink.InkSteps;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PixelPlaceTest {
  private static final Ink LEANING =
      new Ink(
          List.of(
              new Stroke(
                  List.of(new PenPoint(120, 60), new PenPoint(260, 70), new PenPoint(150, 300)))),
          new Bounds(0, 0, 400, 400));

  @Test
  void everyPointOfTheDrawingLiesUnderItsPixel() {
    InkSettings polygon = InkSettings.STANDARD.withSmooth(false);
    InkSteps steps = new InkPipeline(polygon).steps(LEANING).orElseThrow();
    PixelPlace place = PixelPlace.of(steps).orElseThrow();
    List<PenPoint> drawn = LEANING.strokes().getFirst().penPoints();
    List<PenPoint> pixels = steps.centred().strokes().getFirst().penPoints();

    assertThat(steps.slant()).isNotZero();
    for (int i = 0; i < drawn.size(); i++) {
      Point2D under =
          place
              .toSheet()
              .transform(
                  place.left() + pixels.get(i).x() * place.pixel(),
                  place.top() + pixels.get(i).y() * place.pixel());
      assertThat(under.getX()).isCloseTo(drawn.get(i).x(), Offset.offset(1e-6));
      assertThat(under.getY()).isCloseTo(drawn.get(i).y(), Offset.offset(1e-6));
    }
  }
}
