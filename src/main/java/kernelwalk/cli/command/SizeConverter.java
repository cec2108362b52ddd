package kernelwalk.cli.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.tensor.Size;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The converter of width and height in pixels, as {@code 1280x800}. */
public final class SizeConverter implements ITypeConverter<Size> {
  private static final Pattern FORM = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");
  private static final int SMALLEST_WIDTH = 320;
  private static final int SMALLEST_HEIGHT = 240;
  private static final int LARGEST = 8192;

  @Override
  public Size convert(String value) {
    Matcher matcher = FORM.matcher(value);
    if (matcher.matches()) {
      int width = Integer.parseInt(matcher.group(1));
      int height = Integer.parseInt(matcher.group(2));
      if (width >= SMALLEST_WIDTH
          && height >= SMALLEST_HEIGHT
          && Math.max(width, height) <= LARGEST) {
        return new Size(height, width);
      }
    }
    throw new TypeConversionException(
        "'%s': WIDTHxHEIGHT in pixels expected, from %dx%d to %dx%d, such as 1280x800"
            .formatted(value, SMALLEST_WIDTH, SMALLEST_HEIGHT, LARGEST, LARGEST));
  }
}
