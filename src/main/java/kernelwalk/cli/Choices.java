package kernelwalk.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Options with a few values to choose from: in help, as defaults and in what is said of a wrong
 * one, the values stand as people type them, in lower case; typed they may be in any.
 */
record Choices(List<Enum<?>> values) implements ITypeConverter<Enum<?>> {

  /** Turns all such options of a command and the commands in it. */
  static void turn(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    for (OptionSpec option : List.copyOf(spec.options())) {
      Class<?> type = option.auxiliaryTypes()[0];
      if (type.isEnum()) {
        List<Enum<?>> values =
            Arrays.stream(type.getEnumConstants()).<Enum<?>>map(each -> (Enum<?>) each).toList();
        spec.remove(option);
        spec.addOption(new Choices(values).turned(option));
      }
    }
    line.getSubcommands().values().forEach(Choices::turn);
  }

  private OptionSpec turned(OptionSpec option) {
    List<String> names = names();
    OptionSpec.Builder turned =
        OptionSpec.builder(option)
            .completionCandidates(names)
            .converters(this)
            .paramLabel(String.join("|", names));
    String fallback = option.defaultValue();
    return (fallback == null ? turned : turned.defaultValue(lower(fallback))).build();
  }

  private List<String> names() {
    return values.stream().map(value -> lower(value.name())).toList();
  }

  @Override
  public Enum<?> convert(String text) {
    return values.stream()
        .filter(value -> lower(value.name()).equals(lower(text)))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    String.join(" or ", names()) + " expected, found '" + text + "'"));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
