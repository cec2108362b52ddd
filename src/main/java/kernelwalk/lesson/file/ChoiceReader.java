package kernelwalk.lesson.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.lesson.Question;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.lesson.Translations;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** The reader of questions with options: sentences, or kernels that are tried on the scene. */
final class ChoiceReader {
  /** How far two outputs may differ that are the same but for rounding. */
  private static final float ROUNDING = 1e-3f;

  private static final int MOST_OPTIONS = 6;

  private ChoiceReader() {}

  static Optional<Question> choice(QuestionFields of) {
    List<Question.Choice.Option> options = new ArrayList<>();
    for (YamlFields each : of.yaml().each("options", "option")) {
      Optional<Translations> text = each.translations();
      option(of, each, text, Optional.empty()).ifPresent(options::add);
    }
    return oneRight(of, options);
  }

  private static Optional<Question.Choice.Option> option(
      QuestionFields of, YamlFields each, Optional<Translations> text, Optional<Tensor> weight) {
    boolean right = each.flag("right");
    Optional<Translations> reply = each.translations("reply", !right);
    if (right && reply.isPresent()) {
      of.say(each, "reply", "the right option needs none; the question's 'right' says why");
    }
    each.finish();
    return text.filter(t -> right || reply.isPresent())
        .map(t -> new Question.Choice.Option(t, weight, right ? Optional.empty() : reply));
  }

  private static Optional<Question> oneRight(
      QuestionFields of, List<Question.Choice.Option> options) {
    int found = of.yaml().each("options", "option").size();
    long right = options.stream().filter(option -> option.reply().isEmpty()).count();
    if (found < 2 || found > MOST_OPTIONS) {
      of.lessonErrors()
          .add(
              of.yaml().optional("options").orElse(of.yaml().node()),
              "%s: 2 to %d 'options' expected, found %d"
                  .formatted(of.yaml().what(), MOST_OPTIONS, found));
      return Optional.empty();
    }
    if (options.size() < found) {
      return Optional.empty();
    }
    if (right != 1) {
      of.say("options", "exactly one with 'right: true' expected, found " + right);
      return Optional.empty();
    }
    return of.head()
        .map(h -> new Question.Choice(h.id(), h.ask(), h.right(), h.hint(), List.copyOf(options)));
  }

  static Optional<Question> kernel(QuestionFields of, Optional<SceneSubject> subject) {
    List<Question.Choice.Option> options = new ArrayList<>();
    for (YamlFields each : of.yaml().each("options", "option")) {
      Optional<Tensor> weight =
          each.required("weight")
              .flatMap(
                  node -> MatrixReader.read(node, each.what() + ": weight", of.lessonErrors()));
      Optional<Translations> text = weight.map(ChoiceReader::matrix);
      Optional<Question.Choice.Option> option = option(of, each, text, weight);
      option.ifPresent(options::add);
      if (option.isPresent() && subject.isPresent()) {
        checkKernel(of, each, option.get(), subject.get());
      }
    }
    return oneRight(of, options);
  }

  private static void checkKernel(
      QuestionFields of, YamlFields each, Question.Choice.Option option, SceneSubject subject) {
    if (!(subject instanceof SteppedOperation scene) || !(scene.operation() instanceof Conv2d)) {
      of.say(each, "weight", "a scene with conv2d expected");
      return;
    }
    Tensor own = scene.parameters().getFirst();
    Tensor weight = option.weight().orElseThrow();
    if (weight.shape().size() != own.shape().size()) {
      of.say(
          each,
          "weight",
          "as many numbers as the scene's kernel expected, %s, found %s"
              .formatted(own.shape(), weight.shape()));
      return;
    }
    List<Tensor> parameters = new ArrayList<>(scene.parameters());
    parameters.set(0, weight.reshape(own.shape()));
    boolean same = near(scene.operation().forward(scene.input(), parameters), scene.output());
    if (same != option.reply().isEmpty()) {
      of.say(
          each,
          "weight",
          same
              ? "this kernel makes the scene's output too, so it is not wrong"
              : "this kernel does not make the scene's output");
    }
  }

  private static boolean near(Tensor found, Tensor wanted) {
    for (int i = 0; i < wanted.values().length; i++) {
      if (Math.abs(found.values()[i] - wanted.values()[i]) > ROUNDING) {
        return false;
      }
    }
    return true;
  }

  /** {@code [[0, 1], [2, 3]]}, the same in every language; slices stand below one another. */
  private static Translations matrix(Tensor weight) {
    Shape shape = weight.shape();
    int columns = shape.dim(shape.rank() - 1);
    Tensor rows = weight.reshape(Shape.of(shape.size() / columns, columns));
    String text = Plane.of(TensorRole.WEIGHT, rows).brackets();
    return new Translations(
        Translations.LANGUAGES.stream()
            .collect(Collectors.toMap(language -> language, language -> text)));
  }
}
