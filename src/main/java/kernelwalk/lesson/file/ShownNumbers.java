package kernelwalk.lesson.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.lesson.computed.CellReach;
import kernelwalk.lesson.computed.Expression;
import kernelwalk.lesson.computed.SceneNumbers;
import kernelwalk.net.LayerRow;
import kernelwalk.net.Network;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The numbers that a scene shows. What its text says in bold must be one of them: a value, an
 * extent or a count of its tensors, a channel's sum, a figure of a network's table, or what an
 * expression under {@code shows} comes to.
 */
final class ShownNumbers {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[−-]?\\d{1,3}(?:[,\\u202f\\u00a0]\\d{3})+(?:\\.\\d+)?|[−-]?\\d+(?:\\.\\d+)?");

  private final String scene;
  private final SceneSubject subject;
  private final LessonErrors lessonErrors;

  ShownNumbers(String scene, SceneSubject subject, LessonErrors lessonErrors) {
    this.scene = scene;
    this.subject = subject;
    this.lessonErrors = lessonErrors;
  }

  /**
   * Adds a mistake for each bold number that is not shown.
   *
   * @param where the place in the lesson's file that mistakes in {@code shows} are told of
   */
  void check(Node where, List<String> shows, Collection<TextSection> text) {
    List<Double> shown = shown(where, shows);
    for (TextSection section : text) {
      section.prose().bold().stream()
          .map(String::strip)
          .filter(bold -> NUMBER.matcher(bold).matches() && !isShown(bold, shown))
          .distinct()
          .forEach(
              number ->
                  section.say(
                      ("'%s' says **%s**, which its scene does not show; an expression that "
                              + "comes to it, under 'shows' in %s, expected")
                          .formatted(scene, number, LessonReader.FILE)));
    }
  }

  private static boolean isShown(String written, List<Double> shown) {
    String plain = written.replace('−', '-').replaceAll("[,\\u202f\\u00a0]", "");
    int point = plain.indexOf('.');
    double half = 0.5 * Math.pow(10, point < 0 ? 0 : point + 1 - plain.length());
    double value = Double.parseDouble(plain);
    double allowed = point < 0 ? 1e-3 : half * (1 + 1e-6);
    return shown.stream().anyMatch(each -> Math.abs(each - value) <= allowed);
  }

  private List<Double> shown(Node where, List<String> shows) {
    SceneNumbers names = SceneNumbers.of(subject);
    List<Double> shown = new ArrayList<>();
    for (Tensor tensor : names.tensors()) {
      add(tensor, shown);
    }
    switch (subject) {
      case SteppedOperation stepped -> addCounts(stepped, shown);
      case SceneSubject.Planes planes -> add(planes.picture(), shown);
      case SceneSubject.TimeLine line ->
          line.events().forEach(event -> shown.add((double) event.year()));
      case SceneSubject.Plan plan -> addTable(Network.named(plan.network()), shown);
      case SceneSubject.Code code -> addTable(Network.named(code.network()), shown);
      case SceneSubject.Training training -> addTable(Network.named(training.network()), shown);
      case SceneSubject.TrainingStep step -> addTable(Network.named(step.network()), shown);
      case SceneSubject.HandingOn on -> addTable(Network.named(on.network()), shown);
      case SceneSubject.Evaluation evaluation ->
          evaluation.pictures().forEach(index -> shown.add((double) index));
      case SceneSubject.Data data -> shown.add((double) data.index());
      case SceneSubject.FeatureMaps maps -> addTable(Network.lenet(), shown);
    }
    for (String each : shows) {
      try {
        shown.add(Expression.value(each, names));
      } catch (IllegalArgumentException e) {
        lessonErrors.add(where, "scene '%s': 'shows': %s".formatted(scene, e.getMessage()));
      }
    }
    return shown;
  }

  private static void addCounts(SteppedOperation scene, List<Double> shown) {
    shown.add((double) scene.operation().parameterCount());
    shown.add((double) scene.operation().multiplyAdds(scene.input().shape()));
    if (scene.operation() instanceof Conv2d conv && conv.groups() == 1) {
      for (int channel = 0; channel < conv.inChannels(); channel++) {
        add(SceneNumbers.channelSums(scene, conv, channel), shown);
      }
    }
    if (scene.coverage()) {
      CellReach reach = CellReach.of(scene);
      Shape shape = scene.input().shape();
      for (int row = 0; row < shape.dim(2); row++) {
        for (int column = 0; column < shape.dim(3); column++) {
          shown.add((double) reach.uses(List.of(row, column)));
        }
      }
    }
  }

  private static void addTable(Network network, List<Double> shown) {
    shown.add((double) network.parameterCount());
    for (LayerRow row : network.summary()) {
      shown.add((double) row.parameters());
      shown.add((double) row.multiplyAdds());
      extents(row.input(), shown);
      extents(row.output(), shown);
    }
  }

  private static void add(Tensor tensor, List<Double> shown) {
    for (float value : tensor.values()) {
      shown.add((double) value);
    }
    extents(tensor.shape(), shown);
  }

  private static void extents(Shape shape, List<Double> shown) {
    for (int axis = 0; axis < shape.rank(); axis++) {
      shown.add((double) shape.dim(axis));
    }
    shown.add((double) shape.size());
  }
}
