package kernelwalk.app.playground.file;

import java.util.List;
import java.util.Optional;
import kernelwalk.app.playground.model.Comparison;
import kernelwalk.app.playground.model.FilledOperation;
import kernelwalk.app.playground.model.GradientPattern;
import kernelwalk.app.playground.model.InputMistake;
import kernelwalk.app.playground.model.InputSource;
import kernelwalk.app.playground.model.Kernels;
import kernelwalk.app.playground.model.LinearSettings;
import kernelwalk.app.playground.model.Moment;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.OutputGradient;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.PlaygroundModel.Place;
import kernelwalk.app.playground.model.PlaygroundState;
import kernelwalk.app.playground.model.SamplePicture;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.model.WindowLimits;
import kernelwalk.app.playground.model.WindowSettings;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Pass;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a {@code .kw} file; what does not fit together is made to, as on the sliders. */
public final class KwReader {
  public static final int MOST_CHARACTERS = 32_000_000;

  private static final List<String> KEYS =
      List.of(
          "kernelwalk",
          "operation",
          "pass",
          "compare",
          "input",
          "convolution",
          "kernels",
          "pooling",
          "dense",
          "gradient",
          "kept",
          "moment");

  private KwReader() {}

  /**
   * Puts the whole state of a {@code .kw} text into the playground, or tells what is wrong with it.
   */
  public static void open(String text, PlaygroundModel model) {
    try {
      model.open(state(text));
    } catch (InputMistake wrong) {
      model.tell(Place.FILE, wrong);
    }
  }

  /** What is set in a file, without the moment. */
  public static Setup read(String text) throws InputMistake {
    return state(text).setup();
  }

  /** What is set, and the moment that is shown; no older file than those of format 4 has one. */
  public static PlaygroundState state(String text) throws InputMistake {
    if (text.length() > MOST_CHARACTERS) {
      throw new InputMistake("playground.kw.large", MOST_CHARACTERS / 1_000_000);
    }
    Node root = root(text);
    checkVersion(root);
    KwFields file = new KwFields(root, KEYS);
    int version = file.whole("kernelwalk", 1, KwWriter.VERSION);
    Setup setup = setup(file, version);
    Optional<Moment> moment =
        file.optional("moment").isPresent() ? Optional.of(KwMoment.read(file)) : Optional.empty();
    if (setup.comparison() != Comparison.KEPT) {
      return new PlaygroundState(setup, moment);
    }
    KwFields kept = file.inner("kept", KEYS.toArray(String[]::new));
    return new PlaygroundState(setup.beside(setup(kept, version)), moment);
  }

  private static Setup setup(KwFields file, int version) throws InputMistake {
    OperationKind operationKind =
        file.choice("operation", OperationKind.values(), OperationKind::word);
    Pass pass = pass(file, version, operationKind);
    Comparison comparison = file.choice("compare", Comparison.values(), Comparison::word);
    PlaygroundInput playgroundInput =
        input(file.inner("input", "source", "sample", "number", "names", "picture", "values"));
    WindowSettings conv = slide(file, "convolution");
    Kernels kernels = kernels(file.inner("kernels", "weight", "bias"));
    WindowSettings pool = slide(file, "pooling");
    LinearSettings linearSettings =
        dense(file.inner("dense", "outputs", "seed", "label", "weight", "bias"));
    OutputGradient gradient =
        file.optional("gradient").isPresent() ? gradient(file) : OutputGradient.FIRST;
    Comparison suiting = comparison.suits(operationKind) ? comparison : Comparison.NONE;
    return new Setup(
            playgroundInput,
            operationKind,
            pass,
            conv,
            pool,
            kernels,
            linearSettings,
            suiting,
            gradient,
            Optional.empty())
        .withInput(playgroundInput);
  }

  /** Up to format 2 softmax had no backward pass but that with cross-entropy. */
  private static Pass pass(KwFields file, int version, OperationKind operationKind)
      throws InputMistake {
    Pass pass = file.choice("pass", Pass.values(), Pass::word);
    return version < 3 && operationKind == OperationKind.SOFTMAX && pass == Pass.INPUT
        ? Pass.LOSS
        : pass;
  }

  private static Node root(String text) throws InputMistake {
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setMaxAliasesForCollections(0)
              .setAllowDuplicateKeys(true)
              .setCodePointLimit(MOST_CHARACTERS)
              .build();
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isPresent()) {
        return root.get();
      }
      throw new InputMistake("playground.kw.empty");
    } catch (MarkedYamlEngineException e) {
      throw new InputMistake(
          "playground.kw.yaml",
          e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
          e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1),
          String.valueOf(e.getProblem()));
    } catch (YamlEngineException e) {
      throw new InputMistake("playground.kw.yaml", 1, 1, String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      throw new InputMistake("playground.kw.deep");
    }
  }

  /** Before anything else is asked of the file: a newer one may have keys of its own. */
  private static void checkVersion(Node root) throws InputMistake {
    if (root instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals("kernelwalk")
            && tuple.getValueNode() instanceof ScalarNode value
            && value.getValue().matches("\\d{1,9}")
            && Integer.parseInt(value.getValue()) > KwWriter.VERSION) {
          throw new InputMistake("playground.kw.newer", value.getValue(), KwWriter.VERSION);
        }
      }
    }
  }

  private static PlaygroundInput input(KwFields fields) throws InputMistake {
    InputSource inputSource = fields.choice("source", InputSource.values(), InputSource::word);
    PlaygroundInput playgroundInput;
    if (inputSource == InputSource.SAMPLE) {
      playgroundInput =
          PlaygroundInput.sample(
              fields.choice("sample", SamplePicture.values(), SamplePicture::word));
    } else {
      int number = fields.whole("number", 0, Integer.MAX_VALUE);
      List<String> names = fields.words("names");
      Tensor values =
          fields.tensor(
              "values",
              PlaygroundInput.MOST_SAMPLES,
              PlaygroundInput.MOST_CHANNELS,
              PlaygroundInput.LARGEST_SIDE,
              PlaygroundInput.LARGEST_SIDE);
      if (!names.isEmpty() && names.size() != values.shape().dim(1)) {
        throw KwFields.at(fields.required("names"), "ragged", "names", values.shape().dim(1));
      }
      playgroundInput = new PlaygroundInput(inputSource, number, values, names);
      if (inputSource == InputSource.PAINTED && fields.optional("picture").isPresent()) {
        boolean picture = fields.choice("picture", new Boolean[] {true, false}, String::valueOf);
        playgroundInput = new PlaygroundInput(inputSource, number, values, names, picture);
      }
    }
    return playgroundInput;
  }

  private static WindowSettings slide(KwFields file, String key) throws InputMistake {
    KwFields fields =
        file.inner(
            key,
            "kernel",
            "stride",
            "padding",
            "mode",
            "dilation",
            "groups",
            "turned",
            "ceil",
            "count-padding",
            "output-padding");
    return new KwWindow(fields).settings();
  }

  private static Kernels kernels(KwFields fields) throws InputMistake {
    int side = WindowLimits.LARGEST_KERNEL;
    Tensor weight =
        fields.tensor("weight", Kernels.MOST, PlaygroundInput.MOST_CHANNELS, side, side);
    Tensor bias = fields.tensor("bias", Kernels.MOST);
    if (bias.shape().dim(0) != weight.shape().dim(0)) {
      throw KwFields.at(fields.required("bias"), "ragged", "bias", weight.shape().dim(0));
    }
    return new Kernels(weight, bias);
  }

  private static LinearSettings dense(KwFields fields) throws InputMistake {
    return new LinearSettings(
        fields.whole("outputs", 1, LinearSettings.MOST_OUTPUTS),
        fields.whole("seed", 0, Integer.MAX_VALUE),
        fields.list("label", 0, FilledOperation.MOST_CLASSES, PlaygroundInput.MOST_SAMPLES),
        weights(fields));
  }

  /** Those changed by hand; there are none in files of format 1. */
  private static List<Tensor> weights(KwFields fields) throws InputMistake {
    if (fields.optional("weight").isEmpty() && fields.optional("bias").isEmpty()) {
      return List.of();
    }
    int most =
        PlaygroundInput.MOST_CHANNELS * PlaygroundInput.LARGEST_SIDE * PlaygroundInput.LARGEST_SIDE;
    Tensor weight = fields.tensor("weight", LinearSettings.MOST_OUTPUTS, most);
    Tensor bias = fields.tensor("bias", LinearSettings.MOST_OUTPUTS);
    if (bias.shape().dim(0) != weight.shape().dim(0)) {
      throw KwFields.at(fields.required("bias"), "ragged", "bias", weight.shape().dim(0));
    }
    return List.of(weight, bias);
  }

  private static OutputGradient gradient(KwFields file) throws InputMistake {
    KwFields fields =
        file.inner("gradient", "pattern", "seed", "channel", "row", "column", "values");
    int far = Integer.MAX_VALUE;
    return new OutputGradient(
        fields.choice("pattern", GradientPattern.values(), GradientPattern::word),
        fields.whole("seed", 0, far),
        fields.whole("channel", 0, far),
        fields.whole("row", 0, far),
        fields.whole("column", 0, far),
        fields.tensor(
            "values",
            PlaygroundInput.MOST_SAMPLES,
            PlaygroundInput.MOST_CHANNELS,
            PlaygroundInput.LARGEST_SIDE,
            PlaygroundInput.LARGEST_SIDE));
  }
}
