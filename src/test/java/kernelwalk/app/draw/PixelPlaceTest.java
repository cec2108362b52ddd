package kernelwalk.app.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import kernelwalk.data.Box;
import kernelwalk.data.Ink;
import kernelwalk.data.InkPipeline;
import kernelwalk.data.InkSettings;
import kernelwalk.data.InkSteps;
import kernelwalk.data.Point;
import kernelwalk.data.Stroke;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PixelPlaceTest {
  private static final Ink LEANING =
      new Ink(
          List.of(new Stroke(List.of(new Point(120, 60), new Point(260, 70), new Point(150, 300)))),
          new Box(0, 0, 400, 400));

  @Test
  void everyPointOfTheDrawingLiesUnderItsPixel() {
    InkSettings polygon = InkSettings.STANDARD.withSmooth(false);
    InkSteps steps = new InkPipeline(polygon).steps(LEANING).orElseThrow();
    PixelPlace place = PixelPlace.of(steps).orElseThrow();
    List<Point> drawn = LEANING.strokes().getFirst().points();
    List<Point> pixels = steps.centred().strokes().getFirst().points();

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
