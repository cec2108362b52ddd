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
import kernelwalk.app.page.DirectScroll;
import kernelwalk.app.page.Page;
import kernelwalk.app.page.TheatreScene;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.Films;
import kernelwalk.walk.Pass;

/** The playground: the stage in the middle, what can be changed above it and at its side. */
final class PlaygroundView extends BorderPane {
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  /** So many times the text's size are needed for a stage beside the panel. */
  private static final double ROOM = 56;

  /** The same for two stages. */
  private static final double ROOM_FOR_TWO = 78;

  private final PlaygroundModel model;
  private final Messages messages;
  private final StagePair stage;
  private final Desk desk;
  private final SizeFormula size = new SizeFormula();
  private final Label sizeTitle;
  private final Label counts = Parts.note("playground-counts");
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

  PlaygroundView(PlaygroundModel model, Settings settings, Function<Node, Dialogs> dialogs) {
    this.model = model;
    this.messages = settings.messages();
    stage = new StagePair(settings, new StageBrush(model));
    desk = new Desk(model, this, dialogs.apply(this));
    sizeTitle = Parts.title(messages, "playground.size");
    Label kernelTitle = Parts.title(messages, "playground.kernel.title");
    Label gradientTitle = Parts.title(messages, "playground.gradient");
    GradientPanel gradient = new GradientPanel(model, settings);
    KernelPanel kernel = new KernelPanel(model, settings);
    ToggleSwitch coverage =
        toggle("playground.coverage", "coverage", stage.first().coverageProperty());
    VBox column =
        new VBox(
            Parts.title(messages, "playground.input"),
            new InputPanel(model, settings, desk::choosePicture),
            new PaintPanel(model, settings),
            gradientTitle,
            gradient,
            kernelTitle,
            kernel,
            new SlidePanel(model, settings),
            new DensePanel(model, settings),
            sizeTitle,
            size,
            counts,
            Parts.title(messages, "playground.show"),
            toggle("playground.values", "values", stage.first().valuesProperty()),
            coverage);
    column.getStyleClass().addAll("side-panel", "playground-side");
    side = new DirectScroll(column);
    side.setFitToWidth(true);
    side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    side.getStyleClass().add("side-scroll");
    bar = new OperationBar(model, settings, desk, code, panel);
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
              Parts.shown(kernelTitle, setup.kind().hasKernels());
              Parts.shown(kernel, setup.kind().hasKernels());
              boolean arriving = setup.pass().target().isPresent();
              Parts.shown(gradientTitle, arriving);
              Parts.shown(gradient, arriving);
              Parts.shown(coverage, setup.kind().slides() && setup.pass() == Pass.FORWARD);
              show(setup);
            });
    model.guestProperty().subscribe(this::welcome);
    settings.languageProperty().subscribe(this::count);
  }

  StagePair stage() {
    return stage;
  }

  Desk desk() {
    return desk;
  }

  /** A field for one number has nothing of its own to take back that matters more. */
  private void intercept(KeyEvent event) {
    boolean back = UNDO.match(event) || REDO.match(event);
    if (back && event.getTarget() instanceof TextField) {
      press(event);
    }
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.toldProperty().get().isPresent()) {
      model.dismiss();
    }
    if (model.guestProperty().get().isPresent()) {
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
    Parts.shown(side, panel.get() && !code.get() && model.guestProperty().get().isEmpty());
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

  private void welcome(Optional<TheatreScene> now) {
    showSide();
    Parts.shown(bar, now.isEmpty());
    guest.show("", "");
    stage.first().lookBack(now.flatMap(TheatreScene::origin));
    if (now.isEmpty()) {
      shown = Optional.empty();
      show(model.setup());
      return;
    }
    TheatreScene scene = now.get();
    guest.show(scene.title(), "");
    try {
      stage.show(Films.forward(scene.operation(), scene.input(), scene.parameters()), scene.cell());
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
        shown.filter(it -> it.kind() == setup.kind() && it.pass() == setup.pass()).isEmpty();
    boolean paired = shown.filter(it -> it.comparison() == setup.comparison()).isEmpty();
    shown = Optional.of(setup);
    if (paired) {
      makeRoom();
    }
    Node asleep = stage;
    try {
      List<Setup> sides = setup.comparison().sides(setup);
      stage.update(
          sides.stream().map(each -> each.act().script()).toList(),
          setup.comparison(),
          Integer.toString(sides.getFirst().slide().padding()),
          Integer.toString(sides.getLast().slide().padding()));
      if (another) {
        stage.showMiddle();
      }
      asleep.setDisable(false);
    } catch (IllegalArgumentException e) {
      asleep.setDisable(true);
    }
  }

  private void count() {
    Setup setup = model.setup();
    Act act = setup.act();
    size.show(setup);
    Parts.shown(sizeTitle, setup.kind().slides());
    counts.setText(
        messages.get(
            "playground.counts",
            act.input().shape().toString(),
            act.operation().outputShape(act.input().shape()).toString(),
            Long.toString(act.operation().parameterCount()),
            Long.toString(act.operation().multiplyAdds(act.input().shape()))));
  }
}
