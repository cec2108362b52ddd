package kernelwalk.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import kernelwalk.app.paint.Painter;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.setting.Typeface;
import kernelwalk.export.Svg;
import kernelwalk.film.Examples;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;

/**
 * Writes pictures of films to {@code target/screens}, to be looked at: main PATTERN [OPTION… |
 * CELL…]. Without options, the small stage in light and English and the large one in dark and
 * Chinese, at the shot's own moment.
 *
 * <ul>
 *   <li>{@code all}: both stages in both themes and languages
 *   <li>{@code odd}: the small stage in dark and English, the large one in light and Chinese
 *   <li>{@code moments}: at the film's start, in its middle and at its end
 *   <li>{@code scale=2}: with text twice as large
 *   <li>{@code svg}: beside each picture the same as SVG
 *   <li>a cell, such as {@code output[0,0,1,1]}: with the pointer on it
 * </ul>
 */
final class FilmScreens {
  /** The stages of the playground in a window of 1024×700 and of 1600×900. */
  private static final int[][] STAGES = {{652, 476}, {1228, 676}};

  /** The same with text twice as large: the panel is folded, the bars are thin. */
  private static final int[][] STAGES_OF_LARGE_TEXT = {{931, 475}, {1507, 675}};

  private final Set<String> options;
  private final double scale;
  private final List<Optional<TensorCell>> pointed = new ArrayList<>();

  private FilmScreens(List<String> arguments) {
    options = Set.copyOf(arguments);
    scale =
        arguments.stream()
            .filter(each -> each.startsWith("scale="))
            .mapToDouble(each -> Double.parseDouble(each.substring(6)))
            .findFirst()
            .orElse(1);
    pointed.add(Optional.empty());
    arguments.stream()
        .filter(each -> each.contains("["))
        .forEach(each -> pointed.add(Optional.of(cell(each))));
  }

  public static void main(String[] arguments) throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    List<String> all = List.of(arguments);
    FilmScreens screens = new FilmScreens(all.subList(1, all.size()));
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            Examples.shots().stream()
                .filter(shot -> shot.name().matches(arguments[0]))
                .forEach(screens::take);
          } finally {
            done.countDown();
          }
        });
    done.await();
    Platform.exit();
  }

  private static TensorCell cell(String text) {
    String[] parts = text.split("[\\[\\],]");
    TensorRole tensorRole =
        Arrays.stream(TensorRole.values())
            .filter(p -> p.code().equals(parts[0]))
            .findFirst()
            .orElseThrow();
    return new TensorCell(tensorRole, Arrays.stream(parts).skip(1).map(Integer::valueOf).toList());
  }

  private void take(Examples.Shot shot) {
    for (int stage = 0; stage < STAGES.length; stage++) {
      for (Language language : Language.values()) {
        for (Theme theme : Theme.values()) {
          if (wanted(stage == 1, language == Language.ZH, theme == Theme.DARK)) {
            take(shot, theme, language, (scale > 1.5 ? STAGES_OF_LARGE_TEXT : STAGES)[stage]);
          }
        }
      }
    }
  }

  private boolean wanted(boolean large, boolean chinese, boolean dark) {
    return options.contains("all")
        || (options.contains("odd")
            ? dark != large && chinese == large
            : dark == large && chinese == large);
  }

  private void take(Examples.Shot shot, Theme theme, Language language, int[] size) {
    FilmTexts texts = FilmTexts.of(language.locale());
    Film film =
        shot.filmSource()
            .film(
                new FilmSettings(shot.level(), size[0], size[1], scale, true, false, false, texts));
    long cell = (long) (shot.cell() * (film.timeline().cells() - 1));
    double start = film.timeline().startOfCell(cell);
    double end =
        cell + 1 < film.timeline().cells()
            ? film.timeline().startOfCell(cell + 1)
            : film.timeline().duration();
    double middle = start + (end - start) * shot.share();
    double[] moments =
        options.contains("moments")
            ? new double[] {0, middle, film.timeline().duration()}
            : new double[] {middle};
    String look = (theme + "-" + language + "-" + size[0]).toLowerCase(Locale.ROOT);
    for (int i = 0; i < moments.length; i++) {
      double seconds = moments[i];
      for (Optional<TensorCell> at : pointed) {
        String name =
            "film-"
                + shot.name()
                + at.map(c -> "-" + c.toString().replaceAll("[^a-z0-9]+", "-")).orElse("")
                + "-"
                + look
                + (scale == 1 ? "" : "-x" + scale)
                + (moments.length == 1 ? "" : "-" + i);
        List<Mark> over = at.map(c -> film.highlight(seconds, c)).orElse(List.of());
        write(name, film.at(seconds), over, theme, language);
      }
      System.out.println(shot.name() + ": " + film.at(seconds).text());
    }
  }

  private void write(
      String name, Picture picture, List<Mark> over, Theme theme, Language language) {
    Path folder = Path.of("target", "screens");
    try {
      Files.createDirectories(folder);
      ImageIO.write(
          painted(picture, over, theme, language), "png", folder.resolve(name + ".png").toFile());
      if (options.contains("svg")) {
        Files.writeString(
            folder.resolve(name + ".svg"),
            Svg.of(picture, over, Palette.of(theme).scheme(), language.locale().getLanguage()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage painted(
      Picture picture, List<Mark> over, Theme theme, Language language) {
    int width = (int) picture.width();
    int height = (int) picture.height();
    Canvas canvas = new Canvas(width, height);
    new Painter(Palette.of(theme), Typeface.family(language))
        .paint(canvas.getGraphicsContext2D(), picture, over);
    WritableImage image = canvas.snapshot(null, null);
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    return out;
  }
}
