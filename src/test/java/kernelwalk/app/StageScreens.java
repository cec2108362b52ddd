package kernelwalk.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javax.imageio.ImageIO;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.FilmSource;
import kernelwalk.film.conv.ConvFilmSource;
import kernelwalk.film.picture.Look;
import kernelwalk.film.picture.TensorLooks;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;

/** Writes pictures of stages to {@code target/screens}, to be looked at. Run its main. */
final class StageScreens {
  private StageScreens() {}

  record Shot(
      String name,
      FilmSource filmSource,
      Level level,
      double seconds,
      int width,
      int height,
      List<KeyEvent> keys) {
    Shot(String name, FilmSource filmSource, Level level, double seconds, int width, int height) {
      this(name, filmSource, level, seconds, width, height, List.of());
    }

    Shot pressing(String tag, KeyEvent... typed) {
      return new Shot(name + "-" + tag, filmSource, level, seconds, width, height, List.of(typed));
    }
  }

  private static KeyEvent key(KeyCode code, boolean shift) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
  }

  public static void main(String[] arguments) throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            for (Theme theme : Theme.values()) {
              for (Language language : Language.values()) {
                if (arguments.length == 0 || (theme == Theme.LIGHT && language == Language.EN)) {
                  shots().forEach(shot -> take(shot, theme, language));
                }
              }
            }
          } finally {
            done.countDown();
          }
        });
    done.await();
    Platform.exit();
  }

  static List<Shot> shots() {
    FilmSource toy =
        ConvFilmSource.of(
            Conv2d.of(1, 1, 2).withoutBias(),
            Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8),
            List.of(Tensor.of(Shape.of(1, 1, 2, 2), 0, 1, 2, 3)));
    Conv2d colour = Conv2d.of(3, 1, 3).withPadding(1);
    Tensor picture = Tensor.zeros(Shape.of(1, 3, 5, 5));
    Random random = new Random(4);
    for (int i = 0; i < 75; i++) {
      picture.values()[i] = random.nextInt(255);
    }
    FilmSource rgb =
        new ConvFilmSource(
            new ConvWalk(
                colour,
                picture,
                List.of(
                    Tensor.of(
                        Shape.of(1, 3, 3, 3),
                        1,
                        0,
                        1,
                        0,
                        2,
                        0,
                        1,
                        0,
                        1,
                        0,
                        1,
                        0,
                        1,
                        -1,
                        1,
                        0,
                        1,
                        0,
                        1,
                        0,
                        -1,
                        2,
                        0,
                        -2,
                        1,
                        0,
                        -1),
                    Tensor.of(Shape.of(1), 0.5f))),
            new TensorLooks(Look.bytes(3), Look.NUMBERS, List.of("R", "G", "B")));
    Tensor digit = Tensor.zeros(Shape.of(1, 1, 28, 28));
    for (int i = 0; i < 784; i++) {
      int r = i / 28 - 14;
      int c = i % 28 - 14;
      digit.values()[i] = Math.abs(Math.hypot(r, c * 1.4) - 9) < 2 ? 240 - Math.abs(r) * 5 : 0;
    }
    FilmSource large =
        ConvFilmSource.of(
            Conv2d.of(1, 2, 3).withPadding(1),
            digit,
            List.of(
                Tensor.of(
                    Shape.of(2, 1, 3, 3),
                    -1,
                    0,
                    1,
                    -2,
                    0,
                    2,
                    -1,
                    0,
                    1,
                    -1,
                    -2,
                    -1,
                    0,
                    0,
                    0,
                    1,
                    2,
                    1),
                Tensor.of(Shape.of(2), 0, 1)));
    Tensor weights = Tensor.zeros(Shape.of(16, 6, 5, 5));
    Tensor maps = Tensor.zeros(Shape.of(1, 6, 14, 14));
    for (int i = 0; i < weights.shape().size(); i++) {
      weights.values()[i] = (float) (random.nextGaussian() * 0.3);
    }
    for (int i = 0; i < maps.shape().size(); i++) {
      maps.values()[i] = (float) Math.tanh(random.nextGaussian());
    }
    FilmSource c3 =
        ConvFilmSource.of(Conv2d.of(6, 16, 5), maps, List.of(weights, Tensor.zeros(Shape.of(16))));
    FilmSource dilated =
        ConvFilmSource.of(
            Conv2d.of(1, 1, 3).withDilation(2).withStride(2).withPadding(1),
            Tensor.of(
                Shape.of(1, 1, 8, 8),
                maps.values().length > 64
                    ? java.util.Arrays.copyOf(maps.values(), 64)
                    : maps.values()),
            List.of(
                Tensor.of(Shape.of(1, 1, 3, 3), 1, 0, -1, 2, 0, -2, 1, 0, -1),
                Tensor.of(Shape.of(1), -1)));
    Shot cards = new Shot("cards", rgb, Level.CELL, 2.4 * 13 - 0.5, 900, 740);
    Shot small = new Shot("cards-small", rgb, Level.CELL, 2.4 * 13 - 0.5, 640, 560);
    return List.of(
        cards.pressing("keys", key(KeyCode.F1, false)),
        small.pressing("keys", key(KeyCode.F1, false)),
        cards.pressing("export", key(KeyCode.E, false)),
        small.pressing("export", key(KeyCode.E, false)),
        cards.pressing(
            "loop-pin",
            key(KeyCode.CLOSE_BRACKET, false),
            key(KeyCode.HOME, false),
            key(KeyCode.DOWN, false),
            key(KeyCode.OPEN_BRACKET, false),
            key(KeyCode.P, false)),
        new Shot("toy", toy, Level.CELL, 2.4 * 2 - 0.1, 900, 720),
        new Shot("toy-small", toy, Level.PRODUCT, 1.2 * 8 + 0.5, 560, 480),
        new Shot("rgb", rgb, Level.CELL, 2.4 * 13 - 0.5, 900, 740),
        new Shot("rgb-small", rgb, Level.PRODUCT, 1.2 * 45.4, 690, 640),
        new Shot("digit", large, Level.CELL, 2.4 * 240 - 0.1, 900, 740),
        new Shot("digit-wide", large, Level.CELL, 2.4 * 1000 - 0.1, 1200, 840),
        new Shot("c3", c3, Level.CHANNEL, 1.6 * 8 * 120.9, 900, 740),
        new Shot("dilated", dilated, Level.CELL, 2.4 * 5 - 0.1, 700, 600));
  }

  private static void take(Shot shot, Theme theme, Language language) {
    Settings settings = new Settings(language, theme);
    StageView view = new StageView(settings);
    view.levelProperty().set(shot.level());
    view.show(shot.filmSource());
    BorderPane root = new BorderPane(view);
    Scene scene = Dressed.scene(root, settings, shot.width(), shot.height());
    root.applyCss();
    root.layout();
    view.playback().seek(shot.seconds());
    shot.keys().forEach(view::press);
    root.applyCss();
    root.layout();
    String tag = (theme + "-" + language).toLowerCase(Locale.ROOT);
    write(scene, "stage-" + shot.name() + "-" + tag);
  }

  static void write(Scene scene, String name) {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    Path file = Path.of("target", "screens", name + ".png");
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(out, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
