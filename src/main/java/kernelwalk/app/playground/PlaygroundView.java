package kernelwalk.app.playground;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.HorizontalDirection;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.DirectScrollPane;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.dialog.FileDialogs;
import kernelwalk.app.dialog.SystemDialogs;
import kernelwalk.app.page.Page;
import kernelwalk.app.page.TheatreScene;
import kernelwalk.app.playground.model.Comparison;
import kernelwalk.app.playground.model.FilledOperation;
import kernelwalk.app.playground.model.Moment;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.panel.CodePanel;
import kernelwalk.app.playground.panel.GradientPanel;
import kernelwalk.app.playground.panel.GuestBar;
import kernelwalk.app.playground.panel.InputPanel;
import kernelwalk.app.playground.panel.KernelPanel;
import kernelwalk.app.playground.panel.LinearPanel;
import kernelwalk.app.playground.panel.Note;
import kernelwalk.app.playground.panel.OperationBar;
import kernelwalk.app.playground.panel.PaintPanel;
import kernelwalk.app.playground.panel.PlaygroundFiles;
import kernelwalk.app.playground.panel.SectionTitle;
import kernelwalk.app.playground.window.SizeFormula;
import kernelwalk.app.playground.window.WindowPanel;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.operation.OperationFilms;
import kernelwalk.walk.Pass;

/**
 * The view of the playground: the stage in the middle, what can be changed above it and at its
 * side.
 */
final class PlaygroundView extends BorderPane {
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination BACK =
      new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  /** So many times the text's size are needed for a stage beside the panel. */
  private static final double ROOM = 56;

  /** The same for two stages. */
  private static final double ROOM_FOR_TWO = 78;

  private final PlaygroundModel model;
  private final Messages messages;
  private final StagePair stage;
  private final PlaygroundFiles playgroundFiles;
  private final SizeFormula size = new SizeFormula();
  private final Label sizeTitle;
  private final Label counts = new Note("playground-counts");
  private final GuestBar guest;
  private final VBox top;
  private final OperationBar bar;
  private final ScrollPane side;
  private final CodePanel program;
  private final StackPane middle;
  private final BooleanProperty code = new SimpleBooleanProperty();
  private final BooleanProperty panel = new SimpleBooleanProperty(true);
  private boolean cramped;
  private boolean reopen;
  private Optional<Setup> shown = Optional.empty();

  /** What the playground's own stage showed when another page's operation came. */
  private Optional<Moment> home = Optional.empty();

  PlaygroundView(PlaygroundModel model, Settings settings, Function<Node, SystemDialogs> dialogs) {
    this.model = model;
    this.messages = settings.messages();
    stage = new StagePair(settings, new StageBrush(model, true), new StageBrush(model, false));
    playgroundFiles =
        new PlaygroundFiles(model, this, new FileDialogs(messages, dialogs.apply(this)));
    sizeTitle = new SectionTitle(messages, "playground.size");
    Label kernelTitle = new SectionTitle(messages, "playground.kernel.title");
    Label gradientTitle = new SectionTitle(messages, "playground.gradient");
    GradientPanel gradient = new GradientPanel(model, settings);
    KernelPanel kernel = new KernelPanel(model, settings);
    ToggleSwitch coverage =
        toggle("playground.coverage", "coverage", stage.first().coverageProperty());
    VBox column =
        new VBox(
            new SectionTitle(messages, "playground.input"),
            new InputPanel(model, settings, playgroundFiles::choosePicture),
            new PaintPanel(model, settings),
            gradientTitle,
            gradient,
            kernelTitle,
            kernel,
            new WindowPanel(model, settings),
            new LinearPanel(model, settings),
            sizeTitle,
            size,
            counts,
            new SectionTitle(messages, "playground.show"),
            toggle("playground.values", "values", stage.first().valuesProperty()),
            coverage);
    column.getStyleClass().addAll("side-panel", "playground-side");
    side = new DirectScrollPane(column);
    side.setFitToWidth(true);
    side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    side.getStyleClass().add("side-scroll");
    bar = new OperationBar(model, settings, playgroundFiles, code, panel);
    guest = new GuestBar(model, messages);
    top = new VBox(bar, guest);
    program = new CodePanel(model, settings);
    program.setMaxWidth(USE_PREF_SIZE);
    middle = new StackPane(stage);
    middle.setMinSize(0, 0);
    StackPane.setAlignment(side, Pos.TOP_RIGHT);
    StackPane.setAlignment(program, Pos.TOP_RIGHT);
    code.subscribe(this::showSide);
    panel.subscribe(this::showSide);
    widthProperty().subscribe(() -> Platform.runLater(this::makeRoom));
    bar.fontProperty().subscribe(() -> Platform.runLater(this::makeRoom));
    column.setMinWidth(0);
    setCenter(new BorderPane(middle, top, null, null, null));
    getStyleClass().add("playground");
    getStylesheets().add(Page.sheet("playground.css"));
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    addEventFilter(KeyEvent.KEY_PRESSED, this::intercept);
    model
        .setupProperty()
        .subscribe(
            setup -> {
              Visibility.show(kernelTitle, setup.operationKind().hasKernels());
              Visibility.show(kernel, setup.operationKind().hasKernels());
              boolean arriving = setup.pass().target().isPresent();
              Visibility.show(gradientTitle, arriving);
              Visibility.show(gradient, arriving);
              Visibility.show(
                  coverage, setup.operationKind().slides() && setup.pass() == Pass.FORWARD);
              show(setup);
            });
    model.watch(this::moment);
    model.guestProperty().subscribe(this::welcome);
    model.askedProperty().subscribe(this::answer);
    settings.languageProperty().subscribe(this::count);
  }

  StagePair stage() {
    return stage;
  }

  PlaygroundFiles playgroundFiles() {
    return playgroundFiles;
  }

  /**
   * Alt with the left arrow moves what is pinned; where nothing is, it leads back. A field for one
   * number has nothing of its own to take back that matters more.
   */
  private void intercept(KeyEvent event) {
    if (BACK.match(event) && stage.first().pinned().isEmpty() && model.goBack()) {
      event.consume();
      return;
    }
    boolean back = UNDO.match(event) || REDO.match(event);
    if (back && event.getTarget() instanceof TextField) {
      press(event);
    }
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.toldProperty().get().isPresent()) {
      model.dismiss();
    }
    if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed() && model.goBack()) {
      event.consume();
    } else if (model.guestProperty().get().isPresent()) {
      stage.press(event);
    } else if (REDO.match(event)) {
      model.redo();
      event.consume();
    } else if (UNDO.match(event)) {
      model.undo();
      event.consume();
    } else {
      stage.press(event);
    }
  }

  private ToggleSwitch toggle(String key, String name, BooleanProperty property) {
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setId("playground-" + name);
    toggle.setLabelPosition(HorizontalDirection.RIGHT);
    toggle.textProperty().bind(messages.text(key));
    toggle.selectedProperty().bindBidirectional(property);
    return toggle;
  }

  /** The panel or the code: beside the stage, or over it where it would leave the stage no room. */
  private void showSide() {
    Region now = code.get() ? program : side;
    Visibility.show(side, panel.get() && !code.get() && model.guestProperty().get().isEmpty());
    program.setVisible(code.get());
    List<Node> inFront = ems() >= ROOM || !now.isVisible() ? List.of(stage) : List.of(stage, now);
    Optional<Node> beside = ems() >= ROOM ? Optional.of(now) : Optional.empty();
    if (!middle.getChildren().equals(inFront) || !Optional.ofNullable(getRight()).equals(beside)) {
      setRight(null);
      middle.getChildren().removeIf(each -> !each.equals(stage));
      middle.getChildren().addAll(inFront.subList(1, inFront.size()));
      setRight(beside.orElse(null));
    }
  }

  /**
   * How many times the text's size the page is wide; at first, when nothing is laid out, enough.
   */
  private double ems() {
    return getWidth() > 0 ? getWidth() / bar.fontProperty().get().getSize() : Double.MAX_VALUE;
  }

  /** Where the window is narrow for its text, the stage has it to itself until it is asked. */
  private void makeRoom() {
    boolean pair = model.setup().comparison() != Comparison.NONE;
    boolean narrow = ems() < (pair ? ROOM_FOR_TWO : ROOM);
    if (narrow && !cramped) {
      reopen = panel.get();
      panel.set(false);
    } else if (!narrow && cramped && reopen) {
      panel.set(true);
    }
    cramped = narrow;
    showSide();
  }

  private Moment moment() {
    return home.orElseGet(stage::moment);
  }

  /** Shows what it is asked for; not while another page's operation is there. */
  private void answer(Optional<Moment> asked) {
    if (asked.isPresent()) {
      model.takeAsked();
      if (model.guestProperty().get().isPresent()) {
        home = asked;
      } else {
        stage.restore(asked.get());
      }
    }
  }

  private void welcome(Optional<TheatreScene> now) {
    if (now.isPresent() && home.isEmpty() && shown.isPresent()) {
      home = Optional.of(stage.moment());
    }
    showSide();
    Visibility.show(bar, now.isEmpty());
    guest.show("", "");
    stage.first().lookBack(now.flatMap(TheatreScene::unitOrigin));
    if (now.isEmpty()) {
      Optional<Moment> before = home;
      home = Optional.empty();
      shown = Optional.empty();
      show(model.setup());
      before.ifPresent(stage::restore);
      return;
    }
    TheatreScene scene = now.get();
    guest.show(scene.title(), "");
    try {
      stage.show(
          OperationFilms.forward(
              scene.operation(), scene.input(), scene.parameters(), scene.looks()),
          scene.cell());
    } catch (IllegalArgumentException e) {
      guest.show(scene.title(), String.valueOf(e.getMessage()));
    }
  }

  private void show(Setup setup) {
    count();
    if (model.guestProperty().get().isPresent()) {
      model.guestProperty().set(Optional.empty());
      return;
    }
    boolean another =
        shown
            .filter(it -> it.operationKind() == setup.operationKind() && it.pass() == setup.pass())
            .isEmpty();
    boolean paired = shown.filter(it -> it.comparison() == setup.comparison()).isEmpty();
    shown = Optional.of(setup);
    if (paired) {
      makeRoom();
    }
    if (another || paired) {
      stage.letGo();
    }
    Node asleep = stage;
    try {
      List<Setup> sides = setup.comparison().sides(setup);
      stage.update(
          sides.stream().map(each -> each.filledOperation().filmSource()).toList(),
          setup.comparison(),
          () -> told(setup.comparison(), sides.getFirst()),
          () -> told(setup.comparison(), sides.getLast()));
      if (another && setup.comparison() != Comparison.KEPT) {
        stage.showMiddle();
      }
      asleep.setDisable(false);
    } catch (IllegalArgumentException e) {
      asleep.setDisable(true);
    }
  }

  /** What the title of a side tells of it. */
  private String told(Comparison how, Setup side) {
    String padding = SizeFormula.padding(side.windowLimits().padding());
    if (how != Comparison.KEPT) {
      return padding;
    }
    String operation =
        messages.get(
            side.pass() == Pass.FORWARD
                ? "playground.operation." + side.operationKind()
                : "playground.pass." + side.pass());
    return side.operationKind().slides()
        ? messages.get(
            "playground.side.window",
            operation,
            side.windowSettings().kernel().toString(),
            side.windowSettings().stride().toString(),
            padding)
        : operation;
  }

  private void count() {
    Setup setup = model.setup();
    FilledOperation filledOperation = setup.filledOperation();
    size.show(setup);
    Visibility.show(sizeTitle, setup.operationKind().slides());
    counts.setText(
        messages.get(
            "playground.counts",
            filledOperation.inputText(),
            filledOperation.outputText(),
            Long.toString(filledOperation.operation().parameterCount()),
            Long.toString(
                filledOperation.operation().multiplyAdds(filledOperation.input().shape()))));
  }
}
