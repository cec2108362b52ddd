package kernelwalk.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** The lessons that come with the application, for tests of what they say. */
final class Shipped {
  private Shipped() {}

  static Scene scene(String lesson, String scene) throws IOException {
    return LessonCatalog.open(Path.of("lessons")).lessons().stream()
        .filter(each -> each.id().equals(lesson))
        .flatMap(each -> each.scenes().stream())
        .filter(each -> each.id().equals(scene))
        .findFirst()
        .orElseThrow();
  }

  /** How many windows each input cell takes part in: its gradient if all weights are one. */
  static Tensor uses(Scene scene) {
    Tensor weight = ones(scene.parameters().getFirst().shape());
    return scene
        .operation()
        .backward(scene.input(), List.of(weight), ones(scene.output().shape()))
        .input();
  }

  private static Tensor ones(Shape shape) {
    float[] values = new float[shape.size()];
    Arrays.fill(values, 1);
    return Tensor.wrap(shape, values);
  }
}
