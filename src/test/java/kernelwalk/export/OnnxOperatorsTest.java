package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import kernelwalk.net.Layer;
import kernelwalk.tensor.Cases;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Parameter;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Operators with settings by chance: what ONNX Runtime makes of them is what they say. */
final class OnnxOperatorsTest {
  private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();

  @Test
  void convolutions() throws OrtException {
    agree(70, 1, Cases::conv2d);
  }

  @Test
  void transposedConvolutions() throws OrtException {
    agree(60, 2, OnnxOperatorsTest::transposed);
  }

  /** ONNX Runtime adds less than a stride to the output, even where the dilation is larger. */
  private static Cases.Case transposed(SplittableRandom random) {
    while (true) {
      Cases.Case it = Cases.convTranspose2d(random);
      ConvTranspose2d conv = (ConvTranspose2d) it.operation();
      if (conv.extraHeight() < conv.stride().height()
          && conv.extraWidth() < conv.stride().width()) {
        return it;
      }
    }
  }

  @Test
  void poolings() throws OrtException {
    agree(120, 3, OnnxOperatorsTest::pool);
  }

  /** ONNX Runtime has no padding as large as the kernel. */
  private static Cases.Case pool(SplittableRandom random) {
    while (true) {
      Cases.Case it = Cases.pool2d(random);
      Pool2d pool = (Pool2d) it.operation();
      Padding padding = pool.padding();
      if (Math.max(padding.top(), padding.bottom()) < pool.kernel().height()
          && Math.max(padding.left(), padding.right()) < pool.kernel().width()) {
        return it;
      }
    }
  }

  private static void agree(int tries, long seed, Function<SplittableRandom, Cases.Case> cases)
      throws OrtException {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < tries; i++) {
      Cases.Case it = cases.apply(random);
      Tensor expected = it.output();
      Tensor found = run(it, expected.shape());
      assertThat(found.shape()).as("%s", it.operation()).isEqualTo(expected.shape());
      assertThat(found.values())
          .as("%s of %s", it.operation(), it.input().shape())
          .containsExactly(expected.values(), within(1e-4f));
    }
  }

  private static Tensor run(Cases.Case it, Shape output) throws OrtException {
    OnnxGraph graph = new OnnxGraph("x");
    graph.add(new Layer("op", it.operation()));
    List<Parameter> parameters = it.operation().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      graph.constant("op." + parameters.get(i).name(), it.parameters().get(i));
    }
    Protobuf finished = graph.end("one", sample(it.input().shape()), "y", sample(output).dims());
    byte[] model = Onnx.model("", finished, graph.opset()).toByteArray();
    long[] shape = Arrays.stream(it.input().shape().dims()).asLongStream().toArray();
    try (OrtSession.SessionOptions options = quiet();
        OrtSession session = ENVIRONMENT.createSession(model, options);
        OnnxTensor input =
            OnnxTensor.createTensor(ENVIRONMENT, FloatBuffer.wrap(it.input().values()), shape);
        OrtSession.Result result = session.run(Map.of("x", input))) {
      OnnxTensor found = (OnnxTensor) result.get("y").orElseThrow();
      float[] values = new float[found.getFloatBuffer().remaining()];
      found.getFloatBuffer().get(values);
      int[] dims = Arrays.stream(found.getInfo().getShape()).mapToInt(Math::toIntExact).toArray();
      return Tensor.wrap(Shape.of(dims), values);
    }
  }

  /** Its guess of a shape beforehand forgets that a window may not begin behind the input. */
  private static OrtSession.SessionOptions quiet() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    options.setIntraOpNumThreads(1);
    return options;
  }

  /** The shape of one sample of a batch. */
  private static Shape sample(Shape batch) {
    return Shape.of(Arrays.copyOfRange(batch.dims(), 1, batch.rank()));
  }
}
