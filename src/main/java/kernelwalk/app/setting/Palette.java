package kernelwalk.app.setting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import kernelwalk.film.picture.ColourScheme;

/**
 * The theme's colours for what is painted on a canvas. They are the very look-ups of the theme's
 * style sheet ({@code light.css}, {@code dark.css}), which defines them once: {@code input} is
 * {@code -kw-input}.
 *
 * @param page the page's background
 * @param panel the background of panels and tables
 * @param hairline lines between areas
 * @param text text
 * @param secondary text of less weight
 * @param input input values
 * @param kernel kernels and weights
 * @param output output values
 * @param gradient gradients
 * @param padding the hatching of padding
 * @param current the outline of the current cell
 * @param negative the low end of the diverging scale of signed values (blue)
 * @param zero the middle of the diverging scale
 * @param positive the high end of the diverging scale (orange)
 */
public record Palette(
    Color page,
    Color panel,
    Color hairline,
    Color text,
    Color secondary,
    Color input,
    Color kernel,
    Color output,
    Color gradient,
    Color padding,
    Color current,
    Color negative,
    Color zero,
    Color positive) {

  private static final Pattern DEFINITION =
      Pattern.compile("-kw-([a-z-]+):\\s*(#[0-9a-fA-F]{6})\\s*;");
  private static final Palette LIGHT = read(Theme.LIGHT);
  private static final Palette DARK = read(Theme.DARK);

  public static Palette of(Theme theme) {
    return switch (theme) {
      case LIGHT -> LIGHT;
      case DARK -> DARK;
    };
  }

  /** The same colours for films, which know nothing of JavaFX. */
  public ColourScheme scheme() {
    return new ColourScheme(
        rgb(page),
        rgb(panel),
        rgb(hairline),
        rgb(secondary),
        rgb(input),
        rgb(kernel),
        rgb(output),
        rgb(gradient),
        rgb(padding),
        rgb(current),
        rgb(negative),
        rgb(zero),
        rgb(positive));
  }

  private static int rgb(Color colour) {
    return (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
  }

  private static Palette read(Theme theme) {
    String name = "/kernelwalk/app/" + theme.colours();
    Map<String, Color> colours = new HashMap<>();
    try (InputStream stream = Palette.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException(name + ": the application was built without it");
      }
      Matcher matcher =
          DEFINITION.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        colours.put(matcher.group(1), Color.web(matcher.group(2)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Palette(
        colour(colours, name, "page"),
        colour(colours, name, "panel"),
        colour(colours, name, "hairline"),
        colour(colours, name, "text"),
        colour(colours, name, "secondary"),
        colour(colours, name, "input"),
        colour(colours, name, "kernel"),
        colour(colours, name, "output"),
        colour(colours, name, "gradient"),
        colour(colours, name, "padding"),
        colour(colours, name, "current"),
        colour(colours, name, "negative"),
        colour(colours, name, "zero"),
        colour(colours, name, "positive"));
  }

  private static Color colour(Map<String, Color> colours, String file, String role) {
    Color colour = colours.get(role);
    if (colour == null) {
      throw new IllegalStateException(file + ": no definition of -kw-" + role + " as #rrggbb");
    }
    return colour;
  }
}
