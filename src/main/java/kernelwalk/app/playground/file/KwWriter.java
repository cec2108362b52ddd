package kernelwalk.app.playground.file;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import kernelwalk.app.playground.model.InputSource;
import kernelwalk.app.playground.model.MatrixText;
import kernelwalk.app.playground.model.OutputGradient;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.PlaygroundState;
import kernelwalk.app.playground.model.SamplePicture;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.model.WindowSettings;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Size;

/**
 * The state of the playground as a {@code .kw} file: YAML, UTF-8. Every setting has its key, and a
 * file that leaves out one that came later is still opened:
 *
 * <ul>
 *   <li>{@code kept} (where {@code compare} is {@code kept}): the settings at the left, with the
 *       same keys
 *   <li>{@code moment}: {@code level}, {@code step} in steps from the film's beginning, {@code
 *       speed}, {@code loop} from step to step, {@code show} (values, coverage), {@code pin} and
 *       {@code compared-pin}
 *   <li>{@code label} of {@code dense}: one class for all samples of softmax, or one each in
 *       brackets
 * </ul>
 */
public final class KwWriter {
  static final int VERSION = 4;

  private KwWriter() {}

  /** What is set, and the moment that is shown. */
  public static String text(PlaygroundState state) {
    return text(state.setup()) + state.moment().map(KwMoment::text).orElse("");
  }

  public static String text(Setup setup) {
    StringBuilder text = new StringBuilder();
    text.append("kernelwalk: ").append(VERSION).append('\n');
    text.append(settings(setup));
    setup.kept().ifPresent(kept -> text.append("kept:\n").append(settings(kept).indent(2)));
    return text.toString();
  }

  private static String settings(Setup setup) {
    PlaygroundInput playgroundInput = setup.playgroundInput();
    StringBuilder text = new StringBuilder();
    text.append("operation: ").append(setup.operationKind().word()).append('\n');
    text.append("pass: ").append(setup.pass().word()).append('\n');
    text.append("compare: ").append(setup.comparison().word()).append('\n');
    text.append("input:\n");
    text.append("  source: ").append(playgroundInput.inputSource().word()).append('\n');
    if (playgroundInput.inputSource() == InputSource.SAMPLE) {
      text.append("  sample: ")
          .append(List.of(SamplePicture.values()).get(playgroundInput.number()).word())
          .append('\n');
    } else {
      text.append("  number: ").append(playgroundInput.number()).append('\n');
      if (!playgroundInput.names().isEmpty()) {
        text.append("  names: [")
            .append(playgroundInput.names().stream().map(KwWriter::quoted).collect(joining(", ")))
            .append("]\n");
      }
      if (playgroundInput.inputSource() == InputSource.PAINTED && playgroundInput.picture()) {
        text.append("  picture: true\n");
      }
      text.append("  values:\n    ");
      text.append(MatrixText.brackets(playgroundInput.tensor(), "    ")).append('\n');
    }
    slide(text, "convolution", setup.conv());
    text.append("kernels:\n  weight:\n    ");
    text.append(MatrixText.brackets(setup.kernels().weight(), "    "));
    text.append("\n  bias: ").append(MatrixText.brackets(setup.kernels().bias(), "  "));
    text.append('\n');
    slide(text, "pooling", setup.pool());
    text.append("dense: {outputs: ").append(setup.linearSettings().outputs());
    text.append(", seed: ").append(setup.linearSettings().seed());
    text.append(", label: ").append(labels(setup.linearSettings().labels()));
    if (!setup.linearSettings().own().isEmpty()) {
      text.append(",\n  weight: ");
      text.append(MatrixText.brackets(setup.linearSettings().own().getFirst(), "  "));
      text.append(",\n  bias: ");
      text.append(MatrixText.brackets(setup.linearSettings().own().getLast(), "  "));
    }
    text.append("}\n");
    gradient(text, setup.gradient());
    return text.toString();
  }

  /** One number where all samples have the same right class. */
  private static String labels(List<Integer> labels) {
    return labels.size() == 1 ? labels.getFirst().toString() : labels.toString();
  }

  /** In single quotes, in which only those themselves mean anything. */
  private static String quoted(String name) {
    return "'" + name.replace("'", "''") + "'";
  }

  private static void gradient(StringBuilder text, OutputGradient gradient) {
    text.append(
        "gradient: {pattern: %s, seed: %d, channel: %d, row: %d, column: %d,\n  values: %s}\n"
            .formatted(
                gradient.gradientPattern().word(),
                gradient.seed(),
                gradient.channel(),
                gradient.row(),
                gradient.column(),
                MatrixText.brackets(gradient.own(), "  ")));
  }

  private static void slide(StringBuilder text, String key, WindowSettings windowSettings) {
    text.append(
        "%s: {kernel: %s, stride: %s, padding: %s, mode: %s, dilation: %s, groups: %d, turned: %s, ceil: %s, count-padding: %s, output-padding: %s}\n"
            .formatted(
                key,
                pair(windowSettings.kernel()),
                pair(windowSettings.stride()),
                padding(windowSettings),
                windowSettings.mode().name().toLowerCase(Locale.ROOT),
                pair(windowSettings.dilation()),
                windowSettings.groups(),
                windowSettings.turned(),
                windowSettings.ceil(),
                windowSettings.countPadding(),
                pair(windowSettings.extraHeight(), windowSettings.extraWidth())));
  }

  private static String pair(Size size) {
    return pair(size.height(), size.width());
  }

  /** One number where height and width are alike. */
  private static String pair(int height, int width) {
    return height == width ? Integer.toString(height) : "[%d, %d]".formatted(height, width);
  }

  /** A rule by its name, a number for all sides, or top, left, bottom and right. */
  private static String padding(WindowSettings windowSettings) {
    Padding sides = windowSettings.sides();
    return windowSettings
        .rule()
        .map(KwWriter::word)
        .orElse(
            WindowSettings.isSquare(sides)
                ? Integer.toString(sides.top())
                : "[%d, %d, %d, %d]"
                    .formatted(sides.top(), sides.left(), sides.bottom(), sides.right()));
  }

  static String word(PaddingRule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
