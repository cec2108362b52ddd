package kernelwalk.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import kernelwalk.app.playground.PlaygroundPage;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.MnistStore;

/** Writes pictures of the playground to {@code target/screens}, to be looked at. Run its main. */
final class PlaygroundScreens {
  private PlaygroundScreens() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            take("first", Theme.LIGHT, Language.EN, 1280, 800);
            take("first", Theme.DARK, Language.ZH, 1024, 700);
            take("digit", Theme.DARK, Language.EN, 1280, 800);
            take("tiny", Theme.LIGHT, Language.ZH, 1600, 900);
            take("house", Theme.LIGHT, Language.EN, 1024, 700);
            take("coverage", Theme.LIGHT, Language.EN, 1024, 700);
          } finally {
            done.countDown();
          }
        });
    done.await();
    Platform.exit();
  }

  private static void take(String what, Theme theme, Language language, int width, int height) {
    Settings settings = new Settings(language, theme);
    MnistStore store = new MnistStore(Map.of(), Path.of("target", "nothing"), List.of());
    PlaygroundPage page = new PlaygroundPage(settings, store);
    MainWindow window = new MainWindow(List.of(page), settings, width, height);
    settle(window);
    switch (what) {
      case "digit" -> fire(window, "#playground-source-digit");
      case "house" -> fire(window, "#playground-source-sample");
      case "tiny" -> {
        fire(window, "#playground-source-sample");
        fire(window, "#playground-sample-tiny");
      }
      case "coverage" -> slide(window, "#playground-stride", 2);
      default -> {}
    }
    if (what.equals("tiny")) {
      slide(window, "#playground-kernels", 3);
      slide(window, "#playground-stride", 2);
    }
    if (what.equals("digit")
        && window.scene().lookup("#playground-preset") instanceof ComboBox<?> box) {
      box.getSelectionModel().select(4);
    }
    settle(window);
    slide(window, "#stage-scrubber", 31.1);
    settle(window);
    String tag = (theme + "-" + language + "-" + width).toLowerCase(Locale.ROOT);
    StageScreens.write(window.scene(), "playground-" + what + "-" + tag);
    page.hide();
  }

  private static void settle(MainWindow window) {
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
    StageScreens.write(window.scene(), "settling");
  }

  private static void fire(MainWindow window, String id) {
    Node node = window.scene().lookup(id);
    if (node instanceof ButtonBase button) {
      button.fire();
    } else {
      throw new IllegalStateException(id + ": no such button");
    }
  }

  private static void slide(MainWindow window, String id, double value) {
    if (window.scene().lookup(id) instanceof Slider slider) {
      slider.setValue(value);
    } else {
      throw new IllegalStateException(id + ": no such slider");
    }
  }
}
