package kernelwalk.app.playground;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/** A setup as a {@code .kw} file: YAML, UTF-8. */
final class KwWriter {
  static final int VERSION = 3;

  private KwWriter() {}

  static String text(Setup setup) {
    Input input = setup.input();
    StringBuilder text = new StringBuilder();
    text.append("kernelwalk: ").append(VERSION).append('\n');
    text.append("operation: ").append(setup.kind().word()).append('\n');
    text.append("pass: ").append(setup.pass().word()).append('\n');
    text.append("compare: ").append(setup.comparison().word()).append('\n');
    text.append("input:\n");
    text.append("  source: ").append(input.source().word()).append('\n');
    if (input.source() == Source.SAMPLE) {
      text.append("  sample: ")
          .append(List.of(Sample.values()).get(input.number()).word())
          .append('\n');
    } else {
      text.append("  number: ").append(input.number()).append('\n');
      if (!input.names().isEmpty()) {
        text.append("  names: [")
            .append(input.names().stream().map(KwWriter::quoted).collect(joining(", ")))
            .append("]\n");
      }
      text.append("  values:\n    ");
      text.append(MatrixText.brackets(input.tensor(), "    ")).append('\n');
    }
    slide(text, "convolution", setup.conv());
    text.append("kernels:\n  weight:\n    ");
    text.append(MatrixText.brackets(setup.kernels().weight(), "    "));
    text.append("\n  bias: ").append(MatrixText.brackets(setup.kernels().bias(), "  "));
    text.append('\n');
    slide(text, "pooling", setup.pool());
    text.append("dense: {outputs: ").append(setup.dense().outputs());
    text.append(", seed: ").append(setup.dense().seed());
    text.append(", label: ").append(setup.dense().label());
    if (!setup.dense().own().isEmpty()) {
      text.append(",\n  weight: ");
      text.append(MatrixText.brackets(setup.dense().own().getFirst(), "  "));
      text.append(",\n  bias: ");
      text.append(MatrixText.brackets(setup.dense().own().getLast(), "  "));
    }
    text.append("}\n");
    gradient(text, setup.gradient());
    return text.toString();
  }

  /** In single quotes, in which only those themselves mean anything. */
  private static String quoted(String name) {
    return "'" + name.replace("'", "''") + "'";
  }

  private static void gradient(StringBuilder text, OutputGradient gradient) {
    text.append(
        "gradient: {pattern: %s, seed: %d, channel: %d, row: %d, column: %d,\n  values: %s}\n"
            .formatted(
                gradient.pattern().word(),
                gradient.seed(),
                gradient.channel(),
                gradient.row(),
                gradient.column(),
                MatrixText.brackets(gradient.own(), "  ")));
  }

  private static void slide(StringBuilder text, String key, Slide slide) {
    text.append(
        "%s: {kernel: %d, stride: %d, padding: %d, mode: %s, dilation: %d, groups: %d, turned: %s}\n"
            .formatted(
                key,
                slide.kernel(),
                slide.stride(),
                slide.padding(),
                slide.mode().name().toLowerCase(Locale.ROOT),
                slide.dilation(),
                slide.groups(),
                slide.turned()));
  }
}
