package kernelwalk.lesson.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.lesson.Scene;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** The lessons that come with the application, for tests of what they say. */
final class Shipped {
  private Shipped() {}

  static SteppedOperation scene(String lesson, String scene) throws IOException {
    return whole(lesson, scene).stepped().orElseThrow();
  }

  static String text(String lesson, String scene, String language) throws IOException {
    return whole(lesson, scene).text(language).plain();
  }

  /** The scene's text, and what its questions ask and say at last. */
  static String told(String lesson, String scene, String language) throws IOException {
    Scene whole = whole(lesson, scene);
    return Stream.concat(
            Stream.of(whole.text(language).plain()),
            whole.questions().stream()
                .flatMap(each -> Stream.of(each.ask(), each.right()))
                .map(said -> said.in(language)))
        .collect(Collectors.joining("\n"));
  }

  private static Scene whole(String lesson, String scene) throws IOException {
    return LessonCatalog.open(Path.of("lessons")).lessons().stream()
        .filter(each -> each.id().equals(lesson))
        .flatMap(each -> each.scenes().stream())
        .filter(each -> each.id().equals(scene))
        .findFirst()
        .orElseThrow();
  }

  /** How many windows each input cell takes part in: its gradient if all weights are one. */
  static Tensor uses(SteppedOperation scene) {
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
