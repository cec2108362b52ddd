package kernelwalk.app.playground;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import kernelwalk.app.MainWindow;
import kernelwalk.app.page.TheatreScene;
import kernelwalk.app.playground.file.KwReader;
import kernelwalk.app.playground.file.KwWriter;
import kernelwalk.app.playground.model.Comparison;
import kernelwalk.app.playground.model.GradientPattern;
import kernelwalk.app.playground.model.InputSource;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.OutputGradient;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.SamplePicture;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.model.WindowAxes;
import kernelwalk.app.playground.model.WindowSettings;
import kernelwalk.app.playground.panel.AvailableOperations;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.PaddingRule;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Pass;

/**
 * For developers: photographs the playground's states into {@code target/screens}; arguments are
 * patterns of their names. Run it under Xvfb with a screen of 1700×1000.
 */
public final class PlaygroundScreens extends Application {
  private static final int SETTLE = 14;
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private final Path folder = Path.of("target", "screens");

  public static void main(String[] arguments) {
    launch(arguments);
  }

  @Override
  public void start(Stage stage) throws IOException {
    Files.createDirectories(folder);
    PlaygroundPage page =
        new PlaygroundPage(settings, MnistStore.standard(), folder.resolve("none.kw"));
    MainWindow window = new MainWindow(List.of(page), settings, 1024, 700);
    stage.setScene(window.scene());
    stage.show();
    PlaygroundModel model = page.model();
    Setup first = model.setup();
    states(page, model, first, window)
        .forEach(
            (state, action) -> {
              for (int width : new int[] {1024, 1600}) {
                for (Language language : Language.values()) {
                  boolean odd = getParameters().getUnnamed().contains("odd");
                  Theme theme = odd == (language == Language.EN) ? Theme.DARK : Theme.LIGHT;
                  plan(window, stage, state, action, width, language, theme, first, model);
                }
              }
            });
    tasks.add(Platform::exit);
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (++pulses % SETTLE == 0 && !tasks.isEmpty()) {
          tasks.pop().run();
        }
      }
    }.start();
  }

  private Map<String, Runnable> states(
      PlaygroundPage page, PlaygroundModel model, Setup first, MainWindow window) {
    Map<String, Runnable> states = new LinkedHashMap<>();
    states.put("first", () -> {});
    for (OperationKind operationKind : AvailableOperations.operationKinds()) {
      for (Pass pass : AvailableOperations.passes(operationKind)) {
        states.put(
            operationKind.word() + "-" + pass.word(),
            () -> model.change(first.withKind(operationKind).withPass(pass)));
      }
    }
    for (Comparison comparison : Comparison.values()) {
      states.put(
          "compare-" + comparison.word(), () -> model.change(first.withComparison(comparison)));
    }
    for (Comparison comparison : Comparison.values()) {
      states.put(
          "large-" + comparison.word(),
          () -> {
            settings.textScaleProperty().set(2);
            model.change(first.withComparison(comparison));
          });
    }
    states.put(
        "low",
        () -> {
          settings.textScaleProperty().set(2);
          tasks.push(
              () -> {
                if (window.scene().lookup(".page-scroll") instanceof ScrollPane scroll) {
                  scroll.setVvalue(1);
                }
              });
        });
    states.put(
        "drawer",
        () -> {
          settings.textScaleProperty().set(2);
          tasks.push(() -> press(window, "#playground-panel"));
        });
    states.put(
        "paint",
        () -> {
          model.paintingProperty().set(true);
          model.change(
              first
                  .withKind(OperationKind.LINEAR)
                  .withInput(
                      PlaygroundInput.matrix(Tensor.of(Shape.of(1, 1, 2, 3), 1, 2, 3, 4, 5, 6))));
        });
    for (GradientPattern gradientPattern : GradientPattern.values()) {
      states.put(
          "gradient-" + gradientPattern.word(),
          () ->
              model.change(
                  first
                      .withPass(Pass.INPUT)
                      .withGradient(
                          OutputGradient.FIRST
                              .withOwn(first.playgroundInput().tensor())
                              .withPattern(gradientPattern))));
    }
    states.put("code", () -> press(window, "#playground-code"));
    states.put(
        "channels",
        () ->
            model.change(
                first
                    .withInput(PlaygroundInput.random(2, 2, 4, 7))
                    .withKernels(first.kernels().withCount(4))));
    for (SamplePicture samplePicture : SamplePicture.values()) {
      states.put(
          "sample-" + samplePicture.word(),
          () -> model.change(first.withInput(PlaygroundInput.sample(samplePicture))));
    }
    windows(first)
        .forEach(
            (state, setup) -> {
              states.put("window-" + state, () -> model.change(setup));
              states.put(
                  "panel-" + state,
                  () -> {
                    model.change(setup);
                    tasks.push(() -> scroll(window, "#playground-linked"));
                  });
            });
    states.put("digit", () -> model.showDigits(3, 2));
    states.put(
        "seven",
        () ->
            model.change(
                first
                    .withSlide(first.windowSettings().withKernel(WindowAxes.BOTH, 7))
                    .withInput(PlaygroundInput.sample(SamplePicture.HOUSE))));
    states.put("hole", () -> model.typeMatrix("1 2 3\n4 5"));
    states.put("picture-none", () -> model.showPicture(Path.of("pom.xml")));
    states.put(
        "kw-typo",
        () -> KwReader.open(KwWriter.text(first).replace("stride: 1", "strde: 1"), model));
    states.put(
        "guest",
        () -> {
          Tensor input = PlaygroundInput.sample(SamplePicture.SHAPES).tensor();
          page.open(
              new TheatreScene(
                  "lenet, pool1", Pool2d.max(2), input, List.of(), List.of(0, 0, 3, 4)));
        });
    for (InputSource inputSource : List.of(InputSource.DRAWING, InputSource.FILE)) {
      states.put(
          "source-" + inputSource.word(),
          () ->
              model.change(
                  first.withInput(
                      PlaygroundInput.picture(
                          inputSource, PlaygroundInput.sample(SamplePicture.TINY).tensor()))));
    }
    states.put(
        "bottom",
        () -> {
          if (window.scene().lookup(".side-scroll") instanceof ScrollPane scroll) {
            scroll.setVvalue(1);
          }
        });
    return states;
  }

  /** Settings as other libraries have them. */
  private static Map<String, Setup> windows(Setup first) {
    WindowSettings conv = first.windowSettings();
    Setup six = first.withInput(PlaygroundInput.random(4, 1, 1, 6));
    Setup mean = six.withKind(OperationKind.AVERAGE);
    Setup most = six.withKind(OperationKind.MAX);
    Setup transposed = six.withKind(OperationKind.TRANSPOSED);
    Map<String, Setup> windows = new LinkedHashMap<>();
    windows.put(
        "apart",
        first.withSlide(
            conv.withKernel(WindowAxes.HEIGHT, 2)
                .withStride(WindowAxes.HEIGHT, 2)
                .withDilation(WindowAxes.HEIGHT, 2)
                .withSides(new Padding(0, 1, 2, 1, Padding.Mode.ZERO))));
    windows.put(
        "same", six.withSlide(conv.withRule(PaddingRule.SAME).withStride(WindowAxes.BOTH, 2)));
    windows.put(
        "even", first.withSlide(conv.withKernel(WindowAxes.BOTH, 2).withRule(PaddingRule.SAME)));
    windows.put(
        "ceil",
        mean.withSlide(
            mean.windowSettings()
                .withKernel(WindowAxes.BOTH, 3)
                .withSides(new Padding(1, 0, 0, 1, Padding.Mode.ZERO))
                .withCeil(true)
                .withCountPadding(false)));
    windows.put(
        "dilated",
        most.withSlide(
            most.windowSettings()
                .withDilation(WindowAxes.WIDTH, 3)
                .withStride(WindowAxes.BOTH, 1)
                .withPadding(1)));
    windows.put(
        "row",
        first.withInput(
            PlaygroundInput.matrix(Tensor.of(Shape.of(1, 1, 1, 7), 1, 4, 2, 8, 5, 7, 1))));
    windows.put(
        "transposed",
        transposed.withSlide(
            transposed
                .windowSettings()
                .withStride(WindowAxes.BOTH, 2)
                .withSides(new Padding(1, 0, 1, 2, Padding.Mode.ZERO))
                .withExtra(WindowAxes.WIDTH, 1)));
    return windows;
  }

  private static void scroll(MainWindow window, String id) {
    Node node = window.scene().lookup(id);
    if (window.scene().lookup(".side-scroll") instanceof ScrollPane pane && node != null) {
      double top = node.localToScene(0, 0).getY() - pane.getContent().localToScene(0, 0).getY();
      double room =
          pane.getContent().getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
      pane.setVvalue(Math.clamp((top - 8) / room, 0, 1));
    }
  }

  private static void press(MainWindow window, String id) {
    if (window.scene().lookup(id) instanceof ToggleButton button) {
      button.setSelected(true);
    }
  }

  private void plan(
      MainWindow window,
      Stage stage,
      String state,
      Runnable action,
      int width,
      Language language,
      Theme theme,
      Setup first,
      PlaygroundModel model) {
    String name =
        "play-%s-%s-%s-%d".formatted(state, language, theme, width).toLowerCase(Locale.ROOT);
    List<String> wanted =
        getParameters().getUnnamed().stream().filter(each -> !each.equals("odd")).toList();
    if (!wanted.isEmpty() && wanted.stream().noneMatch(name::matches)) {
      return;
    }
    tasks.add(
        () -> {
          stage.setWidth(width);
          stage.setHeight(width == 1024 ? 700 : 900);
          settings.languageProperty().set(language);
          settings.themeProperty().set(theme);
          if (window.scene().lookup("#playground-code") instanceof ToggleButton code) {
            code.setSelected(false);
          }
          model.paintingProperty().set(false);
          settings.textScaleProperty().set(1);
          model.guestProperty().set(java.util.Optional.empty());
          model.change(first);
          action.run();
        });
    tasks.add(() -> save(window, name));
  }

  private void save(MainWindow window, String name) {
    WritableImage image = window.scene().snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    try {
      ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
