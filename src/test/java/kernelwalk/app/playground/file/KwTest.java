package kernelwalk.app.playground.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kernelwalk.app.playground.model.InputMistake;
import kernelwalk.app.playground.model.InputSource;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.SamplePicture;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.model.Setups;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Pass;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KwTest {
  @Property(tries = 200)
  void whatIsSavedIsOpenedAsItWas(@ForAll long seed, @ForAll @IntRange(max = 25) int changes)
      throws InputMistake {
    Setup setup = Setups.wandered(seed, changes);
    assertThat(KwReader.read(KwWriter.text(setup))).isEqualTo(setup);
  }

  @Property(tries = 300)
  void aTextThatWasTamperedWithIsReadOrToldAndNothingElse(
      @ForAll long seed, @ForAll @IntRange(max = 5000) int place, @ForAll char put) {
    StringBuilder text = new StringBuilder(KwWriter.text(Setups.wandered(seed, 6)));
    text.setCharAt(place % text.length(), put);
    try {
      assertThat(KwReader.read(text.toString()).filledOperation()).isNotNull();
    } catch (InputMistake told) {
      assertThat(told.key()).startsWith("playground.kw.");
    }
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
    assertThat(told.places()).containsExactly("7", "3");
  }

  @Test
  void aFileOfTheFirstFormatIsStillOpened() throws InputMistake {
    String text = KwWriter.text(Setups.small()).replace("kernelwalk: 3", "kernelwalk: 1");
    String old = text.substring(0, text.indexOf("gradient:"));
    assertThat(old).endsWith("dense: {outputs: 3, seed: 1, label: 0}\n");
    assertThat(KwReader.read(old)).isEqualTo(Setups.small());
  }

  @Test
  void softmaxBackwardOfTheSecondFormatIsThatOfCrossEntropy() throws InputMistake {
    Setup alone = Setups.small().withKind(OperationKind.SOFTMAX).withPass(Pass.INPUT);
    String text = KwWriter.text(alone);
    assertThat(KwReader.read(text)).isEqualTo(alone);
    assertThat(KwReader.read(text.replace("kernelwalk: 3", "kernelwalk: 2")))
        .isEqualTo(alone.withPass(Pass.LOSS));
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
    assertThat(mistake("kernelwalk: 3\ninput: " + "[".repeat(5000)).key())
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
