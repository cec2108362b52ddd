package kernelwalk.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import kernelwalk.app.draw.DrawPage;
import kernelwalk.app.lab.LabPage;
import kernelwalk.app.lessons.LessonsPage;
import kernelwalk.app.lessons.subject.LessonSources;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.page.Page;
import kernelwalk.app.page.TheatreScene;
import kernelwalk.app.page.WayBack;
import kernelwalk.app.playground.PlaygroundPage;
import kernelwalk.app.setting.Home;
import kernelwalk.app.setting.Preferences;
import kernelwalk.app.setting.Preferences.Remembered;
import kernelwalk.app.setting.Settings;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.data.source.DigitSource;
import kernelwalk.data.source.InkBook;
import kernelwalk.engine.EngineFactory;
import kernelwalk.engine.nd4j.Nd4jEngine;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.file.UserFolder;
import kernelwalk.film.picture.Look;
import kernelwalk.lesson.ScenePass;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.progress.ProgressStore;
import kernelwalk.walk.Pass;
import kernelwalk.xray.Unit;
import kernelwalk.xray.XRay;

/** The application's start and end: wires the pages, restores and remembers the window. */
public final class KernelwalkApp extends Application {
  private static final double MIN_WIDTH = 1024;
  private static final double MIN_HEIGHT = 700;

  /** A system property with which {@code kernelwalk bench start} times the start. */
  private static final String CLOSE_AFTER_FIRST_PAGE = "kernelwalk.closeAfterFirstPage";

  private final Preferences preferences = Preferences.ofUser();
  private final PreferenceKeeper keeper = new PreferenceKeeper(preferences);

  /** For the toolkit; call {@link #launchApp}. */
  public KernelwalkApp() {}

  /**
   * Opens the window and returns when it was closed. Call once, from the main thread.
   *
   * @return the exit status: 0, or 1 when there is no display to open it on, which one sentence on
   *     standard error then says
   */
  public static int launchApp(String... arguments) {
    return Launch.guarded(() -> launch(KernelwalkApp.class, arguments), System.err);
  }

  /** The pages in the rail's order, wired to each other; what is done on them is not kept. */
  static List<Page> pages(Settings settings, LiveNetwork network, MnistStore store) {
    return pages(settings, network, store, new PlaygroundPage(settings, store), Optional.empty());
  }

  private static List<Page> pages(
      Settings settings,
      LiveNetwork network,
      MnistStore store,
      PlaygroundPage playground,
      Optional<Path> kept) {
    Map<String, EngineFactory> engines = new LinkedHashMap<>();
    engines.put("simd", SimdEngine::new);
    engines.put("nd4j", Nd4jEngine::open);
    LabPage lab =
        new LabPage(
            settings,
            network,
            store,
            engines,
            InkBook.standardFile(),
            UserFolder.data().resolve("runs"));
    DrawPage draw =
        new DrawPage(
            settings,
            network,
            lab::trainQuickly,
            (xray, unit) -> playground.open(scene(settings, xray, unit)),
            InkBook.standardFile(),
            kept.map(folder -> folder.resolve("sheet.inkml")));
    playground.leadBack(new WayBack(draw.titleKey(), draw::turnHere));
    Path shipped = Home.folder().resolve("lessons");
    LessonsPage lessons =
        new LessonsPage(
            settings,
            shipped,
            kept.map(folder -> new ProgressStore(folder.resolve("progress"))),
            new LessonSources(
                new DigitSource(store, InkBook.standardFile()),
                network,
                lab::turnHere,
                draw::turnHere,
                (xray, unit) -> playground.open(scene(settings, xray, unit)),
                scene -> tryOut(playground, settings, scene)));
    return List.of(lessons, playground, lab, draw);
  }

  private static TheatreScene scene(Settings settings, XRay xray, Unit unit) {
    int[] cell = xray.values(unit.stage()).shape().indices(unit.cell());
    String network = settings.messages().get("lab.network." + xray.network().name());
    return new TheatreScene(
        network + ", " + xray.name(unit.stage()),
        xray.operation(unit.stage()),
        xray.values(unit.stage() - 1),
        xray.parameters(unit.stage()),
        Arrays.stream(cell).boxed().toList(),
        look(xray, unit),
        Optional.of(xray.origin(unit)));
  }

  private static void tryOut(PlaygroundPage playground, Settings settings, SteppedOperation scene) {
    Optional<ScenePass.Backward> back =
        scene.pass() instanceof ScenePass.Backward backward
            ? Optional.of(backward)
            : Optional.empty();
    Pass pass =
        back.map(ScenePass.Backward::target)
            .map(target -> Pass.valueOf(target.name()))
            .orElse(Pass.FORWARD);
    playground.tryOut(
        settings.messages().get("page.lessons"),
        scene.operation(),
        scene.input(),
        scene.parameters(),
        pass,
        back.map(ScenePass.Backward::gradient));
  }

  /** What a layer reads is a picture only where it is the network's own input. */
  private static Look look(XRay xray, Unit unit) {
    return unit.stage() == 1 ? Look.picture(Look.Kind.GREY, xray.values(0).values()) : Look.NUMBERS;
  }

  @Override
  public void start(Stage stage) {
    Remembered before = preferences.load();
    Settings settings = new Settings(before.language(), before.theme());
    settings.textScaleProperty().set(before.textScale());
    LiveNetwork network = new LiveNetwork();
    Pretrained.deliver(Home.folder(), network);
    MnistStore store = MnistStore.standard();
    PlaygroundPage remembering =
        new PlaygroundPage(settings, store, UserFolder.data().resolve("playground.kw"));
    MainWindow window =
        new MainWindow(
            pages(settings, network, store, remembering, Optional.of(UserFolder.data())),
            settings,
            before.width(),
            before.height());
    window.open(before.page());
    stage.titleProperty().bind(settings.messages().text("app.name"));
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setScene(window.scene());
    stage.setMaximized(before.maximised());
    if (Boolean.getBoolean(CLOSE_AFTER_FIRST_PAGE)) {
      closeAfterFirstPage();
    } else {
      stage.setOnHidden(
          event -> {
            window.pageProperty().get().hide();
            keeper.save(remembered(settings, window, stage, before));
          });
      keeper.follow(
          () -> remembered(settings, window, stage, before),
          settings.languageProperty(),
          settings.themeProperty(),
          settings.textScaleProperty(),
          window.pageProperty(),
          window.scene().widthProperty(),
          window.scene().heightProperty(),
          stage.maximizedProperty());
    }
    stage.show();
    window.prepare();
  }

  /** The timer of the second pulse runs when the first one's page is on the screen. */
  private static void closeAfterFirstPage() {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (++pulses == 2) {
          stop();
          Platform.exit();
        }
      }
    }.start();
  }

  private static Remembered remembered(
      Settings settings, MainWindow window, Stage stage, Remembered before) {
    boolean maximised = stage.isMaximized();
    boolean whole = maximised || stage.isFullScreen();
    return new Remembered(
        settings.languageProperty().get(),
        settings.themeProperty().get(),
        settings.textScaleProperty().get(),
        whole ? before.width() : window.scene().getWidth(),
        whole ? before.height() : window.scene().getHeight(),
        maximised,
        window.pageProperty().get().id());
  }
}
