package kernelwalk.app.playground;

import java.util.List;
import java.util.Optional;
import kernelwalk.app.playground.PlaygroundModel.Place;
import kernelwalk.tensor.Padding;
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
final class KwReader {
  static final int MOST_CHARACTERS = 32_000_000;

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
          "gradient");

  private KwReader() {}

  /**
   * Puts the whole state of a {@code .kw} text into the playground, or tells what is wrong with it.
   */
  static void open(String text, PlaygroundModel model) {
    try {
      model.change(read(text));
    } catch (Mistake wrong) {
      model.tell(Place.FILE, wrong);
    }
  }

  static Setup read(String text) throws Mistake {
    if (text.length() > MOST_CHARACTERS) {
      throw new Mistake("playground.kw.large", MOST_CHARACTERS / 1_000_000);
    }
    Node root = root(text);
    checkVersion(root);
    KwFields file = new KwFields(root, KEYS);
    int version = file.whole("kernelwalk", 1, KwWriter.VERSION);
    Kind kind = file.choice("operation", Kind.values(), Kind::word);
    Pass pass = pass(file, version, kind);
    Comparison comparison = file.choice("compare", Comparison.values(), Comparison::word);
    Input input = input(file.inner("input", "source", "sample", "number", "names", "values"));
    Slide conv = slide(file, "convolution");
    Kernels kernels = kernels(file.inner("kernels", "weight", "bias"));
    Slide pool = slide(file, "pooling");
    Dense dense = dense(file.inner("dense", "outputs", "seed", "label", "weight", "bias"));
    OutputGradient gradient =
        file.optional("gradient").isPresent() ? gradient(file) : OutputGradient.FIRST;
    Comparison suiting = comparison.suits(kind) ? comparison : Comparison.NONE;
    return new Setup(input, kind, pass, conv, pool, kernels, dense, suiting, gradient)
        .withInput(input);
  }

  /** Up to format 2 softmax had no backward pass but that with cross-entropy. */
  private static Pass pass(KwFields file, int version, Kind kind) throws Mistake {
    Pass pass = file.choice("pass", Pass.values(), Pass::word);
    return version < 3 && kind == Kind.SOFTMAX && pass == Pass.INPUT ? Pass.LOSS : pass;
  }

  private static Node root(String text) throws Mistake {
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
      throw new Mistake("playground.kw.empty");
    } catch (MarkedYamlEngineException e) {
      throw new Mistake(
          "playground.kw.yaml",
          e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
          e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1),
          String.valueOf(e.getProblem()));
    } catch (YamlEngineException e) {
      throw new Mistake("playground.kw.yaml", 1, 1, String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      throw new Mistake("playground.kw.deep");
    }
  }

  /** Before anything else is asked of the file: a newer one may have keys of its own. */
  private static void checkVersion(Node root) throws Mistake {
    if (root instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals("kernelwalk")
            && tuple.getValueNode() instanceof ScalarNode value
            && value.getValue().matches("\\d{1,9}")
            && Integer.parseInt(value.getValue()) > KwWriter.VERSION) {
          throw new Mistake("playground.kw.newer", value.getValue(), KwWriter.VERSION);
        }
      }
    }
  }

  private static Input input(KwFields fields) throws Mistake {
    Source source = fields.choice("source", Source.values(), Source::word);
    Input input;
    if (source == Source.SAMPLE) {
      input = Input.sample(fields.choice("sample", Sample.values(), Sample::word));
    } else {
      int number = fields.whole("number", 0, Integer.MAX_VALUE);
      List<String> names = fields.words("names");
      Tensor values =
          fields.tensor(
              "values",
              Input.MOST_SAMPLES,
              Input.MOST_CHANNELS,
              Input.LARGEST_SIDE,
              Input.LARGEST_SIDE);
      if (!names.isEmpty() && names.size() != values.shape().dim(1)) {
        throw KwFields.at(fields.required("names"), "ragged", "names", values.shape().dim(1));
      }
      input = new Input(source, number, values, names);
    }
    return input;
  }

  private static Slide slide(KwFields file, String key) throws Mistake {
    KwFields fields =
        file.inner(key, "kernel", "stride", "padding", "mode", "dilation", "groups", "turned");
    return new Slide(
        fields.whole("kernel", 1, Limits.LARGEST_KERNEL),
        fields.whole("stride", 1, Limits.LARGEST_STRIDE),
        fields.whole("padding", 0, Limits.LARGEST_DILATION * Limits.LARGEST_KERNEL),
        fields.named("mode", Padding.Mode.values()),
        fields.whole("dilation", 1, Limits.LARGEST_DILATION),
        fields.whole("groups", 1, Kernels.MOST),
        fields.choice("turned", new Boolean[] {true, false}, String::valueOf));
  }

  private static Kernels kernels(KwFields fields) throws Mistake {
    int side = Limits.LARGEST_KERNEL;
    Tensor weight = fields.tensor("weight", Kernels.MOST, Input.MOST_CHANNELS, side, side);
    Tensor bias = fields.tensor("bias", Kernels.MOST);
    if (bias.shape().dim(0) != weight.shape().dim(0)) {
      throw KwFields.at(fields.required("bias"), "ragged", "bias", weight.shape().dim(0));
    }
    if (weight.shape().dim(2) != weight.shape().dim(3)) {
      throw KwFields.at(fields.required("weight"), "square");
    }
    return new Kernels(weight, bias);
  }

  private static Dense dense(KwFields fields) throws Mistake {
    return new Dense(
        fields.whole("outputs", 1, Dense.MOST_OUTPUTS),
        fields.whole("seed", 0, Integer.MAX_VALUE),
        fields.whole("label", 0, Act.MOST_CLASSES),
        weights(fields));
  }

  /** Those changed by hand; there are none in files of format 1. */
  private static List<Tensor> weights(KwFields fields) throws Mistake {
    if (fields.optional("weight").isEmpty() && fields.optional("bias").isEmpty()) {
      return List.of();
    }
    int most = Input.MOST_CHANNELS * Input.LARGEST_SIDE * Input.LARGEST_SIDE;
    Tensor weight = fields.tensor("weight", Dense.MOST_OUTPUTS, most);
    Tensor bias = fields.tensor("bias", Dense.MOST_OUTPUTS);
    if (bias.shape().dim(0) != weight.shape().dim(0)) {
      throw KwFields.at(fields.required("bias"), "ragged", "bias", weight.shape().dim(0));
    }
    return List.of(weight, bias);
  }

  private static OutputGradient gradient(KwFields file) throws Mistake {
    KwFields fields =
        file.inner("gradient", "pattern", "seed", "channel", "row", "column", "values");
    int far = Integer.MAX_VALUE;
    return new OutputGradient(
        fields.choice("pattern", Pattern.values(), Pattern::word),
        fields.whole("seed", 0, far),
        fields.whole("channel", 0, far),
        fields.whole("row", 0, far),
        fields.whole("column", 0, far),
        fields.tensor(
            "values",
            Input.MOST_SAMPLES,
            Input.MOST_CHANNELS,
            Input.LARGEST_SIDE,
            Input.LARGEST_SIDE));
  }
}
