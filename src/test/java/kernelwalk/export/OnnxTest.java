package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.source.DigitSource;
import kernelwalk.data.source.SyntheticDigits;
import kernelwalk.net.Activations;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.ForwardPass;
import kernelwalk.net.InputNormalization;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ONNX Runtime makes of the models. */
final class OnnxTest {
  private static final int DIGITS = 12;

  @ParameterizedTest
  @ValueSource(strings = {"lenet", "lenet5"})
  void onnxRuntimeReadsDigitsAsTheReferenceDoes(String name) throws OrtException {
    assertReadAlike(Weights.initial(Network.named(name), 3), SyntheticDigits.generate(DIGITS, 1));
  }

  @Test
  void onnxRuntimeReadsRealDigitsAsTheTrainedNetworkDoes() throws Exception {
    assumeTrue(
        System.getenv("KERNELWALK_MNIST") != null,
        "set KERNELWALK_MNIST to the folder of the MNIST files");
    Weights weights = Checkpoint.read(Path.of("assets", "pretrained.npz")).weights();
    assertReadAlike(weights, DigitSource.openTest("mnist").take(200));
  }

  private static void assertReadAlike(Weights weights, LabelledImages digits) throws OrtException {
    int count = digits.count();
    float[] pictures = new float[count * 784];
    for (int i = 0; i < pictures.length; i++) {
      pictures[i] = InputNormalization.normalised(digits.pixels()[i] & 0xff);
    }
    byte[] logits = Onnx.model(weights, Onnx.Output.LOGITS);
    byte[] probabilities = Onnx.model(weights, Onnx.Output.PROBABILITIES);
    float[] found = run(logits, "logits", pictures, count, 1, 28, 28);
    float[] likely = run(probabilities, "probabilities", pictures, count, 1, 28, 28);
    InputNormalization inputNormalization = new InputNormalization(weights.network(), 28, 28);
    for (int i = 0; i < count; i++) {
      float[] input = new float[inputNormalization.size()];
      inputNormalization.load(digits.pixels(), i * 784, input);
      Shape shape = weights.network().input();
      Activations expected =
          ForwardPass.of(weights, Tensor.wrap(Shape.of(1, 1, shape.dim(1), shape.dim(2)), input));
      for (int k = 0; k < 10; k++) {
        assertThat(found[i * 10 + k]).isCloseTo(expected.logits().get(0, k), within());
        assertThat(likely[i * 10 + k]).isCloseTo(expected.probabilities().get(0, k), within());
      }
    }
  }

  @Test
  void everyOperationWithEverySettingMeansTheSameToOnnxRuntime() throws OrtException {
    Network network =
        new Network(
            "zoo",
            Shape.of(2, 13, 17),
            List.of(
                new Layer(
                    "conv1",
                    Conv2d.of(2, 4, new Size(3, 2))
                        .withStride(new Size(1, 2))
                        .withPadding(new Padding(1, 0, 2, 1, Padding.Mode.ZERO))
                        .withDilation(new Size(2, 1))
                        .withGroups(2)
                        .withoutBias()),
                new Layer("leaky", Activation.leakyRelu(0.2)),
                new Layer(
                    "conv2",
                    Conv2d.of(4, 3, 3).withPadding(new Padding(1, 2, 0, 1, Padding.Mode.REFLECT))),
                new Layer("tanh", Activation.TANH),
                new Layer(
                    "conv3",
                    Conv2d.of(3, 2, 2)
                        .withPadding(new Padding(0, 1, 1, 0, Padding.Mode.REPLICATE))),
                new Layer("sigmoid", Activation.SIGMOID),
                new Layer("up", ConvTranspose2d.of(2, 3, 3).withStride(Size.of(2))),
                new Layer("pool1", Pool2d.max(3).withStride(Size.of(2)).withPadding(Padding.of(1))),
                new Layer(
                    "pool2", Pool2d.average(2).withStride(Size.ONE).withPadding(Padding.of(1))),
                new Layer("relu", Activation.RELU),
                new Layer("flatten", new Flatten()),
                new Layer("fc", new Linear(3 * 11 * 13, 5))));
    Weights weights = Weights.initial(network, 5);
    Tensor input = Tensor.zeros(Shape.of(1, 2, 13, 17));
    for (int i = 0; i < input.shape().size(); i++) {
      input.values()[i] = (float) Math.sin(i * 0.7);
    }
    float[] found =
        run(Onnx.model(weights, Onnx.Output.LOGITS), "logits", input.values(), 1, 2, 13, 17);
    assertThat(found)
        .usingComparatorWithPrecision(1e-5f)
        .containsExactly(ForwardPass.of(weights, input).logits().values());
  }

  @Test
  void theFileHoldsTheModel(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("lenet.onnx");
    Weights weights = Weights.initial(Network.lenet(), 1);
    Onnx.write(file, weights, Onnx.Output.LOGITS);
    assertThat(Files.readAllBytes(file)).isEqualTo(Onnx.model(weights, Onnx.Output.LOGITS));
    try (OrtSession session =
        OrtEnvironment.getEnvironment().createSession(file.toString(), options())) {
      assertThat(session.getInputNames()).containsExactly("image");
      assertThat(session.getOutputNames()).containsExactly("logits");
    }
  }

  private static Offset<Float> within() {
    return Offset.offset(1e-5f);
  }

  private static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    return options;
  }

  private static float[] run(byte[] model, String output, float[] input, long... shape)
      throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(model, options());
        OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), shape);
        OrtSession.Result result = session.run(Map.of("image", tensor))) {
      OnnxTensor found = (OnnxTensor) result.get(output).orElseThrow();
      float[] values = new float[found.getFloatBuffer().remaining()];
      found.getFloatBuffer().get(values);
      return values;
    }
  }
}
