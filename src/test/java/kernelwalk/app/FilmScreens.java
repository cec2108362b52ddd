package kernelwalk.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.setting.Typeface;
import kernelwalk.app.stage.Painter;
import kernelwalk.film.Examples;
import kernelwalk.film.Film;
import kernelwalk.film.Part;
import kernelwalk.film.Phrases;
import kernelwalk.film.Staging;
import kernelwalk.film.TensorCell;

/**
 * Writes pictures of films to {@code target/screens}, to be looked at: main PATTERN [all | CELL…].
 * Without {@code all}, the small stage in light and English and the large one in dark and Chinese.
 * With cells, such as {@code output[0,0,1,1]}, a picture for each with the pointer on it.
 */
final class FilmScreens {
  private FilmScreens() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    boolean all = arguments.length == 2 && arguments[1].equals("all");
    List<TensorCell> pointed =
        Arrays.stream(arguments)
            .skip(1)
            .filter(each -> !each.equals("all"))
            .map(FilmScreens::cell)
            .toList();
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            Examples.shots().stream()
                .filter(shot -> shot.name().matches(arguments[0]))
                .forEach(
                    shot -> {
                      take(shot, all, Optional.empty());
                      pointed.forEach(cell -> take(shot, false, Optional.of(cell)));
                    });
          } finally {
            done.countDown();
          }
        });
    done.await();
    Platform.exit();
  }

  private static TensorCell cell(String text) {
    String[] parts = text.split("[\\[\\],]");
    Part part =
        Arrays.stream(Part.values())
            .filter(p -> p.code().equals(parts[0]))
            .findFirst()
            .orElseThrow();
    return new TensorCell(part, Arrays.stream(parts).skip(1).map(Integer::valueOf).toList());
  }

  private static void take(Examples.Shot shot, boolean all, Optional<TensorCell> pointed) {
    for (boolean large : new boolean[] {false, true}) {
      for (Language language : Language.values()) {
        for (Theme theme : Theme.values()) {
          boolean pair =
              large
                  ? theme == Theme.DARK && language == Language.ZH
                  : theme == Theme.LIGHT && language == Language.EN;
          if (all || pair) {
            take(shot, theme, language, pointed, large ? 1200 : 640, large ? 700 : 480);
          }
        }
      }
    }
  }

  private static void take(
      Examples.Shot shot,
      Theme theme,
      Language language,
      Optional<TensorCell> pointed,
      int width,
      int height) {
    Phrases phrases = Phrases.of(language.locale());
    Film film = shot.script().film(Staging.of(shot.level(), width, height, phrases));
    long cell = (long) (shot.cell() * (film.cells() - 1));
    double start = film.startOfCell(cell);
    double end = cell + 1 < film.cells() ? film.startOfCell(cell + 1) : film.duration();
    Canvas canvas = new Canvas(width, height);
    Painter painter = new Painter(Palette.of(theme), Typeface.family(language));
    double seconds = start + (end - start) * shot.share();
    painter.paint(
        canvas.getGraphicsContext2D(),
        film.at(seconds),
        pointed.map(at -> film.highlight(seconds, at)).orElse(List.of()));
    WritableImage image = canvas.snapshot(null, null);
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    String tag = (theme + "-" + language + "-" + width).toLowerCase(Locale.ROOT);
    Path file =
        Path.of(
            "target",
            "screens",
            "film-"
                + shot.name()
                + pointed.map(at -> "-" + at.toString().replaceAll("[^a-z0-9]+", "-")).orElse("")
                + "-"
                + tag
                + ".png");
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(out, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println(shot.name() + ": " + film.at(seconds).text());
  }
}
