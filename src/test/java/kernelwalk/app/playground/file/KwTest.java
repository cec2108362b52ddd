package kernelwalk.app.playground.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import kernelwalk.Property;
import kernelwalk.app.playground.model.Comparison;
import kernelwalk.app.playground.model.InputMistake;
import kernelwalk.app.playground.model.InputSource;
import kernelwalk.app.playground.model.LinearSettings;
import kernelwalk.app.playground.model.Moment;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.PlaygroundState;
import kernelwalk.app.playground.model.SamplePicture;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.model.Setups;
import kernelwalk.app.playground.model.WindowAxes;
import kernelwalk.app.playground.model.WindowSettings;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import kernelwalk.walk.Pass;
import org.junit.jupiter.api.Test;

class KwTest {
  @Test
  void whatIsSavedIsOpenedAsItWas() {
    Property.forAll(
        200,
        random -> {
          int changes = random.nextInt(0, 26);
          Setup setup = Setups.wandered(random, changes);
          assertThat(KwReader.read(KwWriter.text(setup))).isEqualTo(setup);
        });
  }

  @Test
  void aTextThatWasTamperedWithIsReadOrToldAndNothingElse() {
    Property.forAll(
        300,
        random -> {
          StringBuilder text = new StringBuilder(KwWriter.text(Setups.wandered(random, 6)));
          text.setCharAt(random.nextInt(text.length()), character(random));
          try {
            assertThat(KwReader.read(text.toString()).filledOperation()).isNotNull();
          } catch (InputMistake told) {
            assertThat(told.key()).startsWith("playground.kw.");
          }
        });
  }

  /** Every second one of those that are on a keyboard, of which YAML has a use for many. */
  private static char character(SplittableRandom random) {
    return (char) (random.nextBoolean() ? random.nextInt(' ', '~' + 1) : random.nextInt(1 << 16));
  }

  @Test
  void aTypoIsToldWithItsLineAndColumn() {
    String text = KwWriter.text(Setups.small());
    InputMistake told = mistake(text.replace("operation: conv", "operation: cnov"));
    assertThat(told.key()).isEqualTo("playground.kw.choice");
    assertThat(List.of(told.places()).subList(0, 3)).containsExactly("2", "12", "operation");
    assertThat(mistake(text.replace("pass:", "pas:")).key()).isEqualTo("playground.kw.key");
    assertThat(List.of(mistake(text.replace("pass:", "pas:")).places()).subList(0, 3))
        .containsExactly("3", "1", "pas");
    InputMistake bracket = mistake(text.replace("bias: [0]", "bias: [0"));
    assertThat(bracket.key()).isEqualTo("playground.kw.yaml");
  }

  @Test
  void aNewerFileIsToldInOneSentenceWhateverElseIsInIt() {
    InputMistake told = mistake("kernelwalk: 7\nhologram: [1, 2]\n");
    assertThat(told.key()).isEqualTo("playground.kw.newer");
    assertThat(told.places()).containsExactly("7", "4");
  }

  private static final String SINCE_FOUR = ", ceil: false, count-padding: true, output-padding: 0";

  @Test
  void aWindowIsWrittenInAsFewNumbersAsItHas() throws InputMistake {
    Setup plain = Setups.small();
    assertThat(KwWriter.text(plain))
        .contains("convolution: {kernel: 3, stride: 1, padding: 1, mode: zero, dilation: 1, ")
        .contains("pooling: {kernel: 2, stride: 2, padding: 0, mode: zero, dilation: 1, ");
    WindowSettings uneven =
        plain
            .windowSettings()
            .withKernel(WindowAxes.WIDTH, 2)
            .withSides(new Padding(0, 1, 1, 0, Padding.Mode.ZERO));
    String text = KwWriter.text(plain.withSlide(uneven));
    assertThat(text).contains("convolution: {kernel: [3, 2], stride: 1, padding: [0, 1, 1, 0], ");
    assertThat(KwReader.read(text)).isEqualTo(plain.withSlide(uneven));
    Setup same = plain.withSlide(uneven.withRule(PaddingRule.SAME_LOWER));
    assertThat(KwWriter.text(same)).contains("padding: same-lower, ");
    assertThat(KwReader.read(KwWriter.text(same))).isEqualTo(same);
  }

  @Test
  void aFileOfTheThirdFormatHasOneNumberForBothAxes() throws InputMistake {
    String text = KwWriter.text(Setups.small()).replace("kernelwalk: 4", "kernelwalk: 3");
    assertThat(text).contains(SINCE_FOUR);
    assertThat(KwReader.read(text.replace(SINCE_FOUR, ""))).isEqualTo(Setups.small());
  }

  @Test
  void numbersThatAreTooManyOrTooLargeAreToldWithTheirPlace() {
    String text = KwWriter.text(Setups.small());
    assertThat(mistake(text.replaceFirst("kernel: 3", "kernel: [3, 3, 3]")).key())
        .isEqualTo("playground.kw.ragged");
    assertThat(mistake(text.replaceFirst("padding: 1", "padding: [1, 2]")).key())
        .isEqualTo("playground.kw.ragged");
    assertThat(mistake(text.replaceFirst("padding: 1", "padding: smae")).key())
        .isEqualTo("playground.kw.whole");
    assertThat(mistake(text.replaceFirst("stride: 1", "stride: [1, 9]")).key())
        .isEqualTo("playground.kw.whole");
  }

  @Test
  void aFileOfTheFirstFormatIsStillOpened() throws InputMistake {
    String text =
        KwWriter.text(Setups.small())
            .replace("kernelwalk: 4", "kernelwalk: 1")
            .replace(SINCE_FOUR, "");
    String old = text.substring(0, text.indexOf("gradient:"));
    assertThat(old).endsWith("dense: {outputs: 3, seed: 1, label: 0}\n");
    assertThat(KwReader.read(old)).isEqualTo(Setups.small());
  }

  @Test
  void softmaxBackwardOfTheSecondFormatIsThatOfCrossEntropy() throws InputMistake {
    Setup alone = Setups.small().withKind(OperationKind.SOFTMAX).withPass(Pass.INPUT);
    String text = KwWriter.text(alone);
    assertThat(KwReader.read(text)).isEqualTo(alone);
    assertThat(KwReader.read(text.replace("kernelwalk: 4", "kernelwalk: 2")))
        .isEqualTo(alone.withPass(Pass.LOSS));
  }

  @Test
  void eachSampleOfSoftmaxHasItsOwnRightClass() throws InputMistake {
    Setup softmax = Setups.small().withKind(OperationKind.SOFTMAX).withPass(Pass.LOSS);
    LinearSettings own = softmax.linearSettings().withLabel(1, 2, 3).withLabel(2, 1, 3);
    Setup setup = softmax.withDense(own);
    assertThat(setup.filledOperation().labels()).startsWith(0, 2, 1);
    String text = KwWriter.text(setup);
    assertThat(text).contains("label: [0, 2, 1]");
    assertThat(KwReader.read(text)).isEqualTo(setup);
    Setup alike = KwReader.read(text.replace("label: [0, 2, 1]", "label: 2"));
    assertThat(alike.filledOperation().labels()).containsOnly(2);
    assertThat(KwWriter.text(alike)).contains("label: 2}");
    assertThat(mistake(text.replace("[0, 2, 1]", "[0, 2, 1, 0, 0]")).key())
        .isEqualTo("playground.kw.many");
    assertThat(mistake(text.replace("[0, 2, 1]", "[0, -2]")).key())
        .isEqualTo("playground.kw.whole");
  }

  @Test
  void whatIsKeptBesideIsSavedAndOpenedWithItAndNotAlone() throws InputMistake {
    Setup left = Setups.small();
    Setup right =
        left.withComparison(Comparison.KEPT)
            .withKind(OperationKind.MAX)
            .withPass(Pass.INPUT)
            .withInput(PlaygroundInput.sample(SamplePicture.HOUSE));
    assertThat(Comparison.KEPT.sides(right).getFirst()).isEqualTo(left);
    assertThat(Comparison.KEPT.sides(right).getLast().operationKind()).isEqualTo(OperationKind.MAX);
    String text = KwWriter.text(right);
    assertThat(KwReader.read(text)).isEqualTo(right);
    assertThat(mistake(text.substring(0, text.indexOf("kept:\n"))).places()).contains("kept");
    assertThat(KwReader.read(KwWriter.text(right.withComparison(Comparison.NONE))).kept())
        .isEmpty();
  }

  @Test
  void theMomentIsSavedWithTheSettingsAndAFileWithoutOneIsOpened() throws InputMistake {
    Moment moment =
        new Moment(
            Level.PRODUCT,
            37.9,
            0.5,
            Optional.of(new Moment.Span(9, 45.25)),
            Set.of(Moment.Overlay.VALUES, Moment.Overlay.COVERAGE, Moment.Overlay.TRUE_COLOUR),
            Optional.of(TensorCell.of(TensorRole.OUTPUT, 0, 0, 1, 2)),
            Optional.of(TensorCell.of(TensorRole.INPUT_GRADIENT, 0, 0, -1, 0)));
    PlaygroundState state = new PlaygroundState(Setups.small(), moment);
    String text = KwWriter.text(state);
    assertThat(text)
        .endsWith(
            "moment: {level: product, step: 37.9, speed: 0.5, loop: [9.0, 45.25], show: [values,"
                + " coverage, true-colour], pin: {tensor: output, index: [0, 0, 1, 2]},"
                + " compared-pin: {tensor: input.grad, index: [0, 0, -1, 0]}}\n");
    assertThat(KwReader.state(text)).isEqualTo(state);
    assertThat(KwReader.state(KwWriter.text(Setups.small())).moment()).isEmpty();
    Map<String, String> wrong =
        Map.of(
            text.replace("[9.0, 45.25]", "[9, 8]"), "order",
            text.replace("speed: 0.5", "speed: 99"), "number",
            text.replace("step: 37.9", "step: NaN"), "number",
            text.replace("level: product", "level: atom"), "choice",
            text.replace("[values, coverage,", "[values, ghosts,"), "choice",
            text.replace("tensor: output", "tensor: outptu"), "choice");
    wrong.forEach(
        (damaged, key) -> assertThat(mistake(damaged).key()).isEqualTo("playground.kw." + key));
  }

  @Test
  void namesOfChannelsMayHaveAnythingInThem() throws InputMistake {
    Tensor four = Tensor.zeros(Shape.of(1, 4, 2, 2));
    List<String> names = List.of("a, b", "it's", "d: #e", "[");
    Setup setup =
        Setups.small().withInput(new PlaygroundInput(InputSource.PAINTED, 0, four, names));
    assertThat(KwReader.read(KwWriter.text(setup))).isEqualTo(setup);
  }

  /** A photograph painted over stays a picture, a random matrix painted over stays numbers. */
  @Test
  void whatIsPaintedOverIsStillAPictureOrNot() throws InputMistake {
    PlaygroundInput house = PlaygroundInput.sample(SamplePicture.HOUSE);
    PlaygroundInput random = PlaygroundInput.random(1, 1, 1, 5);
    for (PlaygroundInput before : List.of(house, random)) {
      Setup setup = Setups.small().withInput(before.painted(before.tensor()));
      PlaygroundInput read = KwReader.read(KwWriter.text(setup)).playgroundInput();

      assertThat(read.inputSource()).isEqualTo(InputSource.PAINTED);
      assertThat(read.picture()).isEqualTo(before.picture());
    }
    assertThat(house.picture()).isTrue();
    assertThat(random.picture()).isFalse();
  }

  @Test
  void theLargestStateIsReadAgain() throws InputMistake {
    Setup wide =
        Setups.small().withInput(new PlaygroundInput(InputSource.PAINTED, 0, large(), List.of()));
    Setup linear = wide.withKind(OperationKind.LINEAR);
    int inputs = 8 * 128 * 128;
    Setup changed =
        linear.withDense(linear.linearSettings().withOutputs(10).withBias(inputs, 2, 0));
    assertThat(KwReader.read(KwWriter.text(changed))).isEqualTo(changed);
  }

  private static Tensor large() {
    Tensor tensor = Tensor.zeros(Shape.of(1, 8, 128, 128));
    for (int i = 0; i < tensor.values().length; i++) {
      tensor.values()[i] = i / 7f;
    }
    return tensor;
  }

  @Test
  void bracketsWithoutEndAreTold() {
    assertThat(mistake("kernelwalk: 4\ninput: " + "[".repeat(5000)).key())
        .startsWith("playground.kw.");
  }

  @Test
  void aTypoInTheGradientIsToldWithItsPlace() {
    String text = KwWriter.text(Setups.small());
    InputMistake told = mistake(text.replace("pattern: steps", "pattern: stpes"));
    assertThat(told.key()).isEqualTo("playground.kw.choice");
    assertThat(List.of(told.places()).subList(1, 3)).containsExactly("21", "pattern");
  }

  @Test
  void numbersThatAreNoneAndRaggedRowsAreTold() {
    String text = KwWriter.text(Setups.small());
    assertThat(mistake(text.replace("[3, 4, 5]", "[3, 4]")).key())
        .isEqualTo("playground.kw.ragged");
    assertThat(mistake(text.replace("[3, 4, 5]", "[3, .nan, 5]")).key())
        .isEqualTo("playground.kw.number");
    assertThat(mistake(text.replace("stride: 1", "stride: 9")).key())
        .isEqualTo("playground.kw.whole");
    assertThat(mistake("").key()).isEqualTo("playground.kw.empty");
    assertThat(mistake("- 1").key()).isEqualTo("playground.kw.mapping");
  }

  @Test
  void aFileThatIsWrongChangesNothing() {
    PlaygroundModel model = new PlaygroundModel();
    Setup before = model.setup();
    KwReader.open("kernelwalk: 1\noperation: conv\n", model);
    assertThat(model.setup()).isSameAs(before);
    assertThat(model.toldProperty().get().orElseThrow().inputMistake().key())
        .isEqualTo("playground.kw.missing");
  }

  private static InputMistake mistake(String text) {
    return catchThrowableOfType(InputMistake.class, () -> KwReader.read(text));
  }
}
