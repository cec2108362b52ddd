package kernelwalk.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import kernelwalk.app.live.DeliveredNetwork;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Home;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;

/**
 * For developers: photographs the Draw page in each of its modes into {@code target/screens}; names
 * on the command line are regular expressions of those wanted; {@code --scale=2} with text of twice
 * the size. Run it under Xvfb.
 */
public final class DrawScreens extends Application {
  private static final int SETTLE = 14;
  private static final Map<String, double[][]> DRAWINGS =
      Map.of(
          "seven",
          new double[][] {{-0.2, -0.25}, {0, -0.26}, {0.2, -0.25}, {0.08, 0}, {-0.03, 0.3}},
          "zigzag",
          new double[][] {
            {-0.3, -0.3}, {0.3, -0.2}, {-0.3, -0.1}, {0.3, 0}, {-0.3, 0.1}, {0.3, 0.2}, {-0.3, 0.3}
          },
          "four",
          new double[][] {
            {-0.05, -0.3}, {-0.2, 0.1}, {0.2, 0.1}, {0.1, 0.1}, {0.12, -0.2}, {0.08, 0.35}
          });

  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final Path folder = Path.of("target", "screens");
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);

  public static void main(String[] arguments) {
    launch(arguments);
  }

  @Override
  public void start(Stage stage) throws IOException {
    Files.createDirectories(folder);
    LiveNetwork network = new LiveNetwork();
    Pretrained.deliver(Home.folder(), network);
    List<Page> pages = KernelwalkApp.pages(settings, network, MnistStore.standard());
    MainWindow window = new MainWindow(pages, settings, 1024, 700);
    stage.setScene(window.scene());
    stage.show();
    String scale = getParameters().getNamed().getOrDefault("scale", "1");
    settings.textScaleProperty().set(Double.parseDouble(scale));
    tasks.add(() -> window.open("draw"));
    tasks.add(() -> press(window, "#draw-mode-own"));
    tasks.add(() -> collect(window));
    tasks.add(() -> draw(window, drawing("seven")));
    List<String> wanted = getParameters().getUnnamed();
    for (String mode :
        new String[] {
          "read", "compare", "xray", "matters", "own", "theatre", "deep", "doubt", "xray5"
        }) {
      for (int[] size : new int[][] {{1024, 700}, {1600, 900}}) {
        for (Language language : Language.values()) {
          for (Theme theme : Theme.values()) {
            String name =
                "draw-%s-%s-%s-%d"
                    .formatted(mode, language, theme, size[0])
                    .toLowerCase(Locale.ROOT);
            if (wanted.isEmpty() || wanted.stream().anyMatch(name::matches)) {
              tasks.add(
                  () -> {
                    stage.setWidth(size[0]);
                    stage.setHeight(size[1]);
                    settings.languageProperty().set(language);
                    settings.themeProperty().set(theme);
                    turn(window, mode, network);
                  });
              tasks.add(() -> {});
              tasks.add(() -> save(window, name));
            }
          }
        }
      }
    }
    tasks.add(Platform::exit);
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (!tasks.isEmpty() && ++pulses >= SETTLE) {
          pulses = 0;
          tasks.pop().run();
        }
      }
    }.start();
  }

  private static double[][] drawing(String name) {
    return Objects.requireNonNull(DRAWINGS.get(name), name);
  }

  private static void turn(MainWindow window, String mode, LiveNetwork network) {
    boolean compare = mode.equals("compare");
    window.open("draw");
    String button =
        switch (mode) {
          case "compare", "doubt" -> "read";
          case "xray5", "theatre", "deep" -> "xray";
          default -> mode;
        };
    press(window, "#draw-mode-" + button);
    switch (mode) {
      case "theatre" -> press(window, "#xray-walk");
      case "deep" -> {
        Node maps = window.scene().lookup("#xray");
        while (!maps.getAccessibleText().startsWith("pool2[")) {
          maps.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_UP, false, false, false, false));
        }
        press(window, "#xray-walk");
      }
      case "doubt" -> {
        press(window, "#draw-clear");
        draw(window, drawing("zigzag"));
      }
      case "xray5" -> {
        press(window, "#draw-clear");
        draw(window, drawing("four"));
        network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet5(), 1));
      }
      default -> {}
    }
    if (window.scene().lookup("#draw-compare") instanceof javafx.scene.control.ToggleButton b) {
      b.setSelected(compare);
    }
  }

  private static void collect(MainWindow window) {
    for (int i = 0; i < 17; i++) {
      press(window, "#own-digit-" + (i % 2 == 0 ? 7 : 4));
      draw(window, drawing(i % 2 == 0 ? "seven" : "four"));
      press(window, "#own-keep");
    }
    Hand.fire(window.scene().lookup("#own-drawings"), MouseEvent.MOUSE_PRESSED, 90, 20);
  }

  private static void press(MainWindow window, String id) {
    if (window.scene().lookup(id) instanceof ButtonBase button) {
      button.fire();
    }
  }

  private static void draw(MainWindow window, double[][] places) {
    Hand.stroke(window.scene().lookup("#draw-sheet"), places);
  }

  private void save(MainWindow window, String name) {
    WritableImage image = window.scene().snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader reader = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, reader.getArgb(x, y));
      }
    }
    try {
      ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
