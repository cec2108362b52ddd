package kernelwalk.app;

import impl.org.controlsfx.skin.DecorationPane;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kernelwalk.app.control.DirectScrollPane;
import kernelwalk.app.page.Page;
import kernelwalk.app.page.WindowKey;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.setting.Typeface;

/** The one window's content: the rail at the left, the header, and the page that is chosen. */
public final class MainWindow {
  private static final int PULSES_BETWEEN_PAGES = 10;

  /** So many times the text's size a window must be wide for words below the rail's icons. */
  private static final double WIDE = 62;

  /** And so many times high for roomy bars. */
  private static final double HIGH = 46;

  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  private final List<Page> pages;
  private final BorderPane root = new BorderPane();
  private final StackPane stage = new StackPane();
  private final Region blank = new Region();
  private final Header header;
  private final Rail rail;
  private final Scene scene;
  private final ReadOnlyObjectWrapper<Page> page;

  /**
   * A window of these pages, at least one, in the rail's order; the first one is shown.
   *
   * <p>The pane for ControlsFX's marks is there from the start: else ControlsFX would put it around
   * everything in the middle of a pass of styling, and JavaFX complain of colours it cannot find.
   */
  public MainWindow(List<Page> pages, Settings settings, double width, double height) {
    this.pages = List.copyOf(pages);
    this.page = new ReadOnlyObjectWrapper<>(this.pages.getFirst());
    this.header = new Header(settings, this::focusPage);
    this.rail = new Rail(this.pages, settings.messages(), this::turnTo, this::focusPage);
    root.getStyleClass().add("window");
    root.setLeft(rail);
    ScrollPane area = new DirectScrollPane(stage);
    area.setFitToWidth(true);
    area.setFitToHeight(true);
    area.setMinSize(0, 0);
    area.setFocusTraversable(false);
    area.getStyleClass().add("page-scroll");
    area.addEventHandler(KeyEvent.KEY_PRESSED, event -> pass(area, event));
    root.setCenter(new BorderPane(area, header, null, null, null));
    stage.getStyleClass().add("page-area");
    DecorationPane decorated = new DecorationPane();
    decorated.setRoot(new StackPane(root, blank));
    blank.getStyleClass().add("blank");
    blank.setId("blank");
    blank.setVisible(false);
    blank.setOnMousePressed(event -> blank.setVisible(false));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::windowKey);
    scene = new Scene(decorated, width, height);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::unblank);
    settings.themeProperty().subscribe(now -> dress(settings));
    settings.textScaleProperty().subscribe(now -> dress(settings));
    settings.languageProperty().subscribe(this::typeset);
    scene.widthProperty().subscribe(now -> fold(settings));
    scene.heightProperty().subscribe(now -> fold(settings));
    settings.textScaleProperty().subscribe(now -> fold(settings));
    shortcuts();
    textShortcuts(settings);
    for (Page each : this.pages) {
      each.view().managedProperty().bind(each.view().visibleProperty());
      each.view().getStyleClass().add("page-" + each.id());
      each.view().setVisible(false);
      stage.getChildren().add(each.view());
      each.whenAsked(() -> rail.choose(each));
    }
    rail.choose(this.pages.getFirst());
  }

  public Scene scene() {
    return scene;
  }

  /** The page on the screen. */
  public ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Turns to the page with this id; to none other when there is no such page. */
  public void open(String id) {
    pages.stream().filter(each -> each.id().equals(id)).findFirst().ifPresent(rail::choose);
  }

  /**
   * Styles and lays out the pages that nobody has seen yet, one every few pulses and without
   * painting them, so that the first click on each is answered as fast as later ones; each page
   * prepares itself besides. The keys go to the page from the start. Call it once the window is on
   * the screen.
   */
  void prepare() {
    focusPage();
    Deque<Page> unseen = new ArrayDeque<>(pages);
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (++pulses % PULSES_BETWEEN_PAGES == 0) {
          Page next = unseen.poll();
          if (next == null) {
            stop();
            return;
          }
          if (!next.view().isVisible()) {
            next.view().setVisible(true);
            stage.applyCss();
            stage.layout();
            next.view().setVisible(false);
          }
          next.prepare();
        }
      }
    }.start();
  }

  /** A click on an empty place gives the focus to the scroll area; its keys are the page's. */
  private void pass(ScrollPane area, KeyEvent event) {
    if (event.getTarget().equals(area)) {
      Node view = page.get().view();
      view.fireEvent(event.copyFor(view, view));
    }
  }

  private void focusPage() {
    page.get().focus();
  }

  private void windowKey(KeyEvent event) {
    Optional<WindowKey> key = WindowKey.of(event);
    key.ifPresent(
        pressed -> {
          switch (pressed) {
            case BLANK -> blank.setVisible(true);
            case FULL_SCREEN -> window().ifPresent(MainWindow::toggleFullScreen);
          }
        });
    boolean back =
        event.getCode() == KeyCode.ESCAPE && window().filter(Stage::isFullScreen).isPresent();
    if (back) {
      window().ifPresent(MainWindow::toggleFullScreen);
    }
    if (back || key.isPresent()) {
      event.consume();
    }
  }

  private Optional<Stage> window() {
    return scene.getWindow() instanceof Stage window ? Optional.of(window) : Optional.empty();
  }

  /** Esc first closes what is open on the page, so it is not left to the system. */
  private static void toggleFullScreen(Stage window) {
    window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    window.setFullScreenExitHint("");
    window.setFullScreen(!window.isFullScreen());
  }

  /** Any key brings the window back, and does nothing else. */
  private void unblank(KeyEvent event) {
    if (blank.isVisible()) {
      blank.setVisible(false);
      event.consume();
    }
  }

  private void turnTo(Page next) {
    Page before = page.get();
    if (before.view().isVisible()) {
      if (next.equals(before)) {
        return;
      }
      before.view().setVisible(false);
      before.hide();
    }
    page.set(next);
    header.present(next);
    next.view().setVisible(true);
    next.show();
  }

  private void dress(Settings settings) {
    Theme theme = settings.themeProperty().get();
    Application.setUserAgentStylesheet(theme.userAgentStylesheet());
    scene
        .getStylesheets()
        .setAll(
            Page.sheet(theme.colours()),
            Page.sheet("kernelwalk.css"),
            TextSize.sheet(settings.textScaleProperty().get()));
  }

  /** Ctrl with plus, minus and zero: larger, smaller and normal text. */
  private void textShortcuts(Settings settings) {
    for (KeyCode plus : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
      accelerate(plus, () -> settings.stepTextScale(true));
    }
    for (KeyCode minus : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
      accelerate(minus, () -> settings.stepTextScale(false));
    }
    for (KeyCode zero : List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0)) {
      accelerate(zero, () -> settings.textScaleProperty().set(1));
    }
  }

  private void accelerate(KeyCode key, Runnable action) {
    scene
        .getAccelerators()
        .put(
            new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
            action);
  }

  /** Where the text is large for the window, the rail becomes icons and the bars thin. */
  private void fold(Settings settings) {
    double size = TextSize.pixels(settings);
    boolean compact = scene.getWidth() < WIDE * size || scene.getHeight() < HIGH * size;
    root.pseudoClassStateChanged(COMPACT, compact);
  }

  private void typeset(Language language) {
    root.setStyle("-fx-font-family: \"" + Typeface.family(language) + "\";");
  }

  /** Ctrl+1 opens the first page, Ctrl+2 the second, and so on. */
  private void shortcuts() {
    KeyCode[] digits = {
      KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5
    };
    for (int i = 0; i < Math.min(digits.length, pages.size()); i++) {
      Page target = pages.get(i);
      scene
          .getAccelerators()
          .put(
              new KeyCodeCombination(digits[i], KeyCombination.SHORTCUT_DOWN),
              () -> rail.choose(target));
    }
  }
}
