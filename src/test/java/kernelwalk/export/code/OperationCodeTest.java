package kernelwalk.export.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Gradients;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.GradientTarget;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;

final class OperationCodeTest {
  private static final Padding UNEVEN = new Padding(1, 0, 2, 1, Padding.Mode.ZERO);

  private static final Padding FOUR = new Padding(0, 2, 1, 2, Padding.Mode.ZERO);

  @TempDir Path folder;

  private static Pool2d pool(
      Pool2d.Mode mode, Padding padding, int dilation, boolean ceil, boolean counted) {
    return new Pool2d(
        mode, Size.of(3), new Size(2, 3), padding, new Size(1, dilation), ceil, counted);
  }

  private record Case(Operation operation, Tensor input, List<Tensor> parameters) {
    static Case of(Operation operation, int... shape) {
      List<Tensor> parameters =
          operation.parameters().stream().map(each -> wave(each.shape(), 0.9)).toList();
      return new Case(operation, wave(Shape.of(shape), 0.37), parameters);
    }

    Tensor output() {
      return operation.forward(input, parameters);
    }
  }

  /** Everything that can be set, at values that tell rows from columns. */
  private static List<Case> cases() {
    Conv2d conv = Conv2d.of(2, 4, new Size(2, 3));
    ConvTranspose2d transposed = ConvTranspose2d.of(4, 2, 3);
    return List.of(
        Case.of(conv, 2, 2, 5, 6),
        Case.of(conv.withStride(2).withPadding(1).withoutBias(), 1, 2, 5, 6),
        Case.of(conv.withDilation(new Size(1, 2)).withGroups(2).withPadding(UNEVEN), 1, 2, 5, 6),
        Case.of(conv.withPadding(new Padding(1, 2, 0, 1, Padding.Mode.REFLECT)), 1, 2, 4, 5),
        Case.of(conv.withPadding(new Padding(1, 2, 0, 3, Padding.Mode.REPLICATE)), 1, 2, 3, 4),
        Case.of(transposed, 1, 4, 3, 4),
        Case.of(
            transposed.withStride(new Size(2, 3)).withPadding(Padding.of(1)).withExtra(1, 2),
            1,
            4,
            3,
            2),
        Case.of(transposed.withPadding(UNEVEN), 2, 4, 3, 4),
        Case.of(
            new ConvTranspose2d(
                4, 6, Size.of(2), Size.of(2), Padding.NONE, 0, 0, new Size(2, 1), 2, true),
            1,
            4,
            3,
            3),
        Case.of(Pool2d.max(2), 1, 2, 4, 6),
        Case.of(Pool2d.max(3).withStride(new Size(2, 1)).withPadding(Padding.of(1)), 1, 2, 5, 5),
        Case.of(new Pool2d(Pool2d.Mode.MAX, Size.of(4), Size.of(2), UNEVEN), 1, 1, 6, 6),
        Case.of(Pool2d.average(3).withStride(Size.of(1)).withPadding(Padding.of(1)), 1, 2, 5, 5),
        Case.of(new Pool2d(Pool2d.Mode.AVERAGE, Size.of(4), Size.of(2), UNEVEN), 1, 1, 6, 6),
        Case.of(
            conv.withStride(new Size(2, 1)).withDilation(new Size(2, 1)).withPadding(FOUR),
            1,
            2,
            4,
            5),
        Case.of(
            transposed.withStride(new Size(2, 3)).withPadding(FOUR).withExtra(0, 2), 1, 4, 3, 3),
        Case.of(
            transposed.withDilation(new Size(3, 1)).withPadding(FOUR).withExtra(2, 0), 1, 4, 2, 3),
        Case.of(pool(Pool2d.Mode.MAX, Padding.of(2), 1, true, true), 1, 2, 6, 5),
        Case.of(pool(Pool2d.Mode.MAX, UNEVEN, 2, true, true), 1, 1, 8, 7),
        Case.of(pool(Pool2d.Mode.MAX, Padding.of(1), 1, true, true), 1, 1, 4, 7),
        Case.of(pool(Pool2d.Mode.AVERAGE, Padding.of(1), 1, false, false), 1, 2, 5, 5),
        Case.of(pool(Pool2d.Mode.AVERAGE, Padding.of(1), 1, true, true), 2, 1, 4, 7),
        Case.of(pool(Pool2d.Mode.AVERAGE, Padding.NONE, 1, true, true), 1, 1, 4, 6),
        Case.of(pool(Pool2d.Mode.AVERAGE, FOUR, 1, true, false), 1, 2, 4, 6),
        Case.of(pool(Pool2d.Mode.AVERAGE, FOUR, 2, false, true), 1, 2, 6, 5),
        Case.of(pool(Pool2d.Mode.AVERAGE, UNEVEN, 2, true, false), 1, 1, 7, 8),
        Case.of(
            new Pool2d(Pool2d.Mode.AVERAGE, new Size(1, 3), new Size(1, 2), Padding.of(0, 1)),
            2,
            2,
            1,
            6),
        Case.of(
            Conv2d.of(2, 3, new Size(1, 3)).withPadding(new Padding(0, 0, 1, 2, Padding.Mode.ZERO)),
            2,
            2,
            1,
            6),
        Case.of(Activation.SIGMOID, 1, 5),
        Case.of(Activation.TANH, 2, 3, 2),
        Case.of(Activation.RELU, 1, 2, 3, 3),
        Case.of(Activation.leakyRelu(0.2), 1, 7),
        Case.of(new Flatten(), 2, 3, 2, 2),
        Case.of(new Linear(4, 3), 2, 4),
        Case.of(new Softmax(), 3, 5));
  }

  /** A program in each language, and what it prints. */
  private record Program(Function<NetworkCode.Target, String> code, Tensor printed) {
    String code(NetworkCode.Target target) {
      return code.apply(target);
    }
  }

  private static List<Program> programs() {
    List<Program> programs = new ArrayList<>();
    for (Case it : cases()) {
      programs.add(new Program(target -> code(it, target), it.output()));
      Tensor gradient = wave(it.output().shape(), 1.3);
      Gradients gradients = it.operation().backward(it.input(), it.parameters(), gradient);
      List<Tensor> all = new ArrayList<>(List.of(gradients.input()));
      all.addAll(gradients.parameters());
      for (int i = 0; i < all.size(); i++) {
        GradientTarget wanted =
            List.of(GradientTarget.INPUT, GradientTarget.WEIGHT, GradientTarget.BIAS).get(i);
        programs.add(
            new Program(
                target ->
                    OperationCode.backward(
                        it.operation(), it.input(), it.parameters(), gradient, wanted, target),
                all.get(i)));
      }
    }
    Tensor logits = wave(Shape.of(2, 4), 0.7);
    Tensor toLogits = new Softmax().forward(logits, List.of());
    toLogits.values()[1] -= 1;
    toLogits.values()[4 + 3] -= 1;
    for (int i = 0; i < toLogits.values().length; i++) {
      toLogits.values()[i] /= 2;
    }
    programs.add(new Program(target -> OperationCode.crossEntropy(logits, target, 1, 3), toLogits));
    return programs;
  }

  @Test
  void theNd4jProgramsRunAndGiveTheSameNumbers() throws Exception {
    List<Program> cases = programs();
    List<JavaFileObject> sources = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      String name = "Step" + i;
      String source =
          cases.get(i).code(NetworkCode.Target.ND4J).replace("class Step ", "class " + name + " ");
      sources.add(
          new SimpleJavaFileObject(
              URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
              return source;
            }
          });
    }
    List<String> options =
        List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, sources)
                .call())
        .isTrue();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      for (int i = 0; i < cases.size(); i++) {
        INDArray found = (INDArray) loader.loadClass("Step" + i).getMethod("run").invoke(null);
        Tensor expected = cases.get(i).printed();
        String source = cases.get(i).code(NetworkCode.Target.ND4J);
        assertThat(Arrays.stream(found.shape()).mapToInt(Math::toIntExact).toArray())
            .as(source)
            .isEqualTo(expected.shape().dims());
        assertThat(found.dup('c').data().asFloat())
            .as(source)
            .containsExactly(expected.values(), within(1e-5f));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"NUMPY, numpy", "PYTORCH, torch", "PADDLE, paddle", "KERAS, tensorflow"})
  void thePythonProgramsRunAndGiveTheSameNumbers(NetworkCode.Target target, String library)
      throws Exception {
    List<Program> cases = programs();
    StringBuilder all = new StringBuilder();
    for (Program each : cases) {
      all.append(
          each.code(target)
              .replaceAll(
                  "print\\((.*)\\)",
                  target == NetworkCode.Target.KERAS
                      ? "print(*tf.reshape($1, [-1]).numpy().tolist())"
                      : "print(*$1.reshape(-1).tolist())"));
    }
    Files.writeString(folder.resolve("steps.py"), all);
    List<String> printed = python(library).lines().toList();
    assertThat(printed).hasSameSizeAs(cases);
    for (int i = 0; i < cases.size(); i++) {
      float[] expected = cases.get(i).printed().values();
      String[] found = printed.get(i).split(" ");
      assertThat(found).as(cases.get(i).code(target)).hasSameSizeAs(expected);
      for (int j = 0; j < expected.length; j++) {
        assertThat(Float.parseFloat(found[j])).isCloseTo(expected[j], within(1e-5f));
      }
    }
  }

  @Test
  void theProgramReadsAsAPersonWouldWriteIt() {
    Case first =
        new Case(
            Conv2d.of(1, 1, 2).withPadding(1),
            Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8),
            List.of(Tensor.of(Shape.of(1, 1, 2, 2), 0, 1, 2, 3), Tensor.of(Shape.of(1), -0.5f)));
    assertThat(code(first, NetworkCode.Target.PYTORCH))
        .isEqualTo(
            """
            import torch
            import torch.nn.functional as F

            x = torch.tensor(
                [[[[0, 1, 2],
                   [3, 4, 5],
                   [6, 7, 8]]]],
                dtype=torch.float32,
            )
            weight = torch.tensor(
                [[[[0, 1],
                   [2, 3]]]],
                dtype=torch.float32,
            )
            bias = torch.tensor([-0.5], dtype=torch.float32)

            y = F.conv2d(x, weight, bias, padding=1)
            print(y)
            """);
    assertThat(code(first, NetworkCode.Target.PADDLE))
        .contains("bias = paddle.to_tensor([-0.5], dtype=\"float32\")");
  }

  @Test
  void theBackwardProgramFollowsTheChainRule() {
    Case padded = Case.of(Conv2d.of(1, 1, 2).withPadding(UNEVEN), 1, 1, 3, 3);
    Tensor gradient = wave(padded.output().shape(), 1);
    assertThat(
            OperationCode.backward(
                padded.operation(),
                padded.input(),
                padded.parameters(),
                gradient,
                GradientTarget.INPUT,
                NetworkCode.Target.PYTORCH))
        .contains(
            """
            x.requires_grad_()

            padded = F.pad(x, (2, 1, 1, 0))  # left, right, top, bottom
            y = F.conv2d(padded, weight, bias)
            y.backward(gradient)
            print(x.grad)
            """);
    assertThat(OperationCode.crossEntropy(wave(Shape.of(1, 3), 1), NetworkCode.Target.PADDLE, 2))
        .contains(
            """
            label = paddle.to_tensor([2])
            x.stop_gradient = False

            y = F.cross_entropy(x, label)
            y.backward()
            print(x.grad)
            """);
  }

  /** Where TensorFlow's own word for the padding says the same, it stands there. */
  @Test
  void tensorFlowHasChannelsLastAndItsOwnSame() {
    Conv2d conv = Conv2d.of(1, 2, 3).withStride(2);
    Size six = Size.of(6);
    Case same = Case.of(conv.withPadding(PaddingRule.SAME.around(six, conv.window())), 1, 1, 6, 6);
    assertThat(code(same, NetworkCode.Target.KERAS))
        .contains(
            """
            last = tf.transpose(x, [0, 2, 3, 1])  # channels last, as TensorFlow has them
            kernel = tf.transpose(weight, [2, 3, 1, 0])  # [kh, kw, in, out]
            y = tf.nn.conv2d(last, kernel, [2, 2], "SAME")
            y = y + bias
            y = tf.transpose(y, [0, 3, 1, 2])
            print(y)
            """);
    assertThat(code(Case.of(conv.withPadding(1), 1, 1, 6, 6), NetworkCode.Target.KERAS))
        .contains(
            """
            padded = tf.pad(last, [[0, 0], [1, 1], [1, 1], [0, 0]])
            y = tf.nn.conv2d(padded, kernel, [2, 2], "VALID")
            """);
    assertThat(code(Case.of(Conv2d.of(1, 1, 3), 1, 1, 5, 5), NetworkCode.Target.NUMPY))
        .doesNotContain("tf.");
  }

  @Test
  void aRowIsOneDimension() {
    Case row = Case.of(Conv2d.of(2, 3, Size.of(1, 3)).withPadding(Padding.of(0, 1)), 1, 2, 1, 6);
    assertThat(code(row, NetworkCode.Target.PYTORCH))
        .contains("y = F.conv1d(x, weight, bias, padding=1)\n");
    assertThat(code(row, NetworkCode.Target.KERAS)).contains("tf.nn.conv1d(last, kernel, 1, ");
    Case pool =
        Case.of(
            new Pool2d(Pool2d.Mode.MAX, Size.of(1, 2), Size.of(1, 2), Padding.NONE), 1, 2, 1, 6);
    assertThat(code(pool, NetworkCode.Target.PADDLE)).contains("y = F.max_pool1d(x, 2, stride=2)");
  }

  @Test
  void largeTensorsAreTheirShape() {
    Case large = Case.of(Conv2d.of(3, 8, 5), 1, 3, 128, 128);
    assertThat(code(large, NetworkCode.Target.PYTORCH))
        .contains("x = torch.randn(1, 3, 128, 128)  # put your own numbers here\n")
        .contains("weight = torch.randn(8, 3, 5, 5)")
        .hasSizeLessThan(700);
    for (NetworkCode.Target target : NetworkCode.Target.values()) {
      assertThat(code(large, target)).contains("1, 3, 128, 128");
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Case conv = Case.of(Conv2d.of(1, 1, 2), 1, 1, 3, 3);
    assertThatThrownBy(
            () ->
                OperationCode.of(
                    conv.operation(), conv.input(), List.of(), NetworkCode.Target.NUMPY))
        .hasMessage("2 parameters expected, found 0");
  }

  private static String code(Case it, NetworkCode.Target target) {
    return OperationCode.of(it.operation(), it.input(), it.parameters(), target);
  }

  private static Tensor wave(Shape shape, double pace) {
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < shape.size(); i++) {
      tensor.values()[i] = (float) Math.sin(1 + i * pace);
    }
    return tensor;
  }

  /** What steps.py prints; where Python or the library is missing, the test is skipped. */
  private String python(String library) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(Python.command(), "steps.py")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      return Assumptions.abort(Python.command() + " is not there: " + e.getMessage());
    }
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    Assumptions.assumeFalse(
        printed.contains("No module named '" + library), Python.command() + " has no " + library);
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }
}
