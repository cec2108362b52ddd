package kernelwalk.export.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.ForwardPass;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.net.Npy;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Tensor;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

final class NetworkCodeTest {
  private static final Layer FLAT = new Layer("flatten", new Flatten());

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"lenet", "lenet5"})
  void theNd4jCodeCompilesAndGivesTheSameLogits(String name) throws Exception {
    Weights weights = Weights.initial(Network.named(name), 1);
    Tensor input = wave(weights.network());
    Path checkpoint = folder.resolve("weights.npz");
    Checkpoint.of(weights).write(checkpoint);
    String type = NetworkCode.className(weights.network());
    compile(type, NetworkCode.of(weights.network(), NetworkCode.Target.ND4J));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Class<?> code = loader.loadClass(type);
      Method forward = code.getMethod("forward", Map.class, INDArray.class);
      Object arrays = code.getMethod("load", String.class).invoke(null, checkpoint.toString());
      INDArray x = Nd4j.create(input.values(), input.shape().dims());
      INDArray logits = (INDArray) forward.invoke(null, arrays, x);
      assertThat(logits.dup('c').toFloatVector())
          .usingComparatorWithPrecision(1e-5f)
          .containsExactly(ForwardPass.of(weights, input).logits().values());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lenet", "lenet5"})
  void theNumPyCodeGivesTheSameLogits(String name) throws Exception {
    Weights weights = Weights.initial(Network.named(name), 1);
    Tensor input = wave(weights.network());
    Checkpoint.of(weights).write(folder.resolve("weights.npz"));
    Npy.write(folder.resolve("x.npy"), input);
    Files.writeString(
        folder.resolve("net.py"), NetworkCode.of(weights.network(), NetworkCode.Target.NUMPY));
    String script =
        "import numpy as np, net; "
            + "print(*net.forward(np.load('weights.npz'), np.load('x.npy'))[0])";
    String[] logits = python(script).split("\\s+");
    float[] expected = ForwardPass.of(weights, input).logits().values();
    assertThat(logits).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(Float.parseFloat(logits[i])).isCloseTo(expected[i], Offset.offset(1e-5f));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = NetworkCode.Target.class,
      names = {"PYTORCH", "PADDLE", "KERAS", "NUMPY"})
  void thePythonIsPython(NetworkCode.Target target) throws Exception {
    for (String name : Network.NAMES) {
      Files.writeString(folder.resolve(name + ".py"), NetworkCode.of(Network.named(name), target));
      python("import ast; ast.parse(open('" + name + ".py').read())");
    }
  }

  @Test
  void pyTorchAndPaddleHaveTheirOwnNamesAndDefaults() {
    assertThat(NetworkCode.of(Network.lenet(), NetworkCode.Target.PYTORCH))
        .contains(
            "self.conv1 = nn.Conv2d(1, 6, 3, padding=1)\n",
            "self.pool1 = nn.MaxPool2d(2)\n",
            "self.fc1 = nn.Linear(400, 120)\n",
            "x = self.fc3(x)\n        return x\n");
    assertThat(NetworkCode.of(Network.lenet5(), NetworkCode.Target.PADDLE))
        .contains(
            "class LeNet5(nn.Layer):",
            "self.conv3 = nn.Conv2D(16, 120, 5)\n",
            "self.pool1 = nn.AvgPool2D(2)\n");
  }

  /** What the channels last are, where they are turned, and what comes of the weights. */
  @Test
  void kerasHasItsChannelsLast() {
    assertThat(NetworkCode.of(Network.lenet(), NetworkCode.Target.KERAS))
        .contains(
            "keras.Input((1, 28, 28)),\n",
            "layers.Permute((2, 3, 1)),  # channels last, as Keras has them\n",
            "layers.Conv2D(6, 3, padding=\"same\", name=\"conv1\"),\n",
            "layers.MaxPooling2D(2, name=\"pool1\"),\n",
            "layers.Permute((3, 1, 2)),\n            layers.Flatten(name=\"flatten\"),\n",
            "layers.Dense(120, name=\"fc1\"),\n",
            "weight.transpose(2, 3, 1, 0) if weight.ndim == 4 else weight.T");
  }

  @Test
  void poolingsAreThoseOfEachLibraryOrRefused() {
    Pool2d mean =
        new Pool2d(Pool2d.Mode.AVERAGE, Size.of(3), Size.of(2), Padding.of(1))
            .withCountPadding(false);
    Network network =
        new Network("net", Shape.of(1, 7, 7), List.of(new Layer("pool1", mean), FLAT));
    assertThat(NetworkCode.of(network, NetworkCode.Target.PYTORCH))
        .contains("nn.AvgPool2d(3, stride=2, padding=1, count_include_pad=False)");
    assertThat(NetworkCode.of(network, NetworkCode.Target.PADDLE))
        .contains("nn.AvgPool2D(3, stride=2, padding=1)");
    assertThat(NetworkCode.of(network, NetworkCode.Target.KERAS))
        .contains("layers.AveragePooling2D(3, strides=2, padding=\"same\", name=\"pool1\")");
    Network dilated =
        new Network(
            "net",
            Shape.of(1, 7, 7),
            List.of(new Layer("pool1", Pool2d.max(2).withDilation(Size.of(2))), FLAT));
    assertThat(NetworkCode.of(dilated, NetworkCode.Target.PYTORCH))
        .contains("nn.MaxPool2d(2, dilation=2)");
    assertThatThrownBy(() -> NetworkCode.of(dilated, NetworkCode.Target.PADDLE))
        .hasMessage(
            "Pool2d cannot be written for PaddlePaddle: this pooling there has no dilation");
    assertThatThrownBy(() -> NetworkCode.of(dilated, NetworkCode.Target.KERAS))
        .hasMessage("Pool2d cannot be written for Keras: its pooling has no dilation");
  }

  @Test
  void whatATargetLacksIsOneSentence() {
    Network grouped =
        new Network(
            "grouped",
            Shape.of(2, 8, 8),
            List.of(new Layer("conv1", Conv2d.of(2, 2, 3).withGroups(2))));
    assertThatThrownBy(() -> NetworkCode.of(grouped, NetworkCode.Target.ND4J))
        .hasMessage("Conv2d cannot be written for ND4J: it has no groups");
    assertThatThrownBy(() -> NetworkCode.Target.named("tensorflow"))
        .hasMessage(
            "code for tensorflow cannot be written: there are paddle, pytorch, keras, numpy, nd4j");
  }

  private static Tensor wave(Network network) {
    Shape shape = network.input();
    Tensor input = Tensor.zeros(Shape.of(1, shape.dim(0), shape.dim(1), shape.dim(2)));
    for (int i = 0; i < input.shape().size(); i++) {
      input.values()[i] = (float) Math.sin(i * 0.37);
    }
    return input;
  }

  private void compile(String type, String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    SimpleJavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///" + type + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
    assertThat(compiler.getTask(null, null, null, options, null, List.of(file)).call())
        .as(source)
        .isTrue();
  }

  /** What a Python with NumPy prints; where there is none, the test is skipped. */
  private String python(String script) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(Python.command(), "-c", script)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      return Assumptions.abort(Python.command() + " is not there: " + e.getMessage());
    }
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    Assumptions.assumeFalse(
        printed.contains("No module named 'numpy'"), Python.command() + " has no numpy");
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }
}
