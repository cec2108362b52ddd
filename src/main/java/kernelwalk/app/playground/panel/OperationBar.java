package kernelwalk.app.playground.panel;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.playground.model.Comparison;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.PlaygroundModel.Place;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.walk.Pass;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The bar above the stage: which operation, which pass, compared or not; the code, files, the way
 * back.
 */
public final class OperationBar extends VBox {
  /** So many times the text's size are needed for everything in a row. */
  private static final double ONE_ROW = 32;

  private static final List<Comparison> PAIRS =
      List.of(Comparison.PADDING, Comparison.STRIDE, Comparison.POOLING);

  private final PlaygroundModel model;
  private final Messages messages;
  private final Map<OperationKind, List<Pass>> passes = new EnumMap<>(OperationKind.class);
  private final NamedChoiceBox<OperationKind> operationKinds;
  private final NamedChoiceBox<Pass> pass;
  private final NamedChoiceBox<Comparison> comparison;
  private final HBox first = new HBox();
  private final HBox second = new HBox();
  private final Button undo;
  private final List<Node> choices;
  private final List<Node> tools;
  private final Label mistake = new Label();

  /**
   * @param code whether the code is shown
   * @param panel whether the panel at the side is shown
   */
  public OperationBar(
      PlaygroundModel model,
      Settings settings,
      PlaygroundFiles playgroundFiles,
      BooleanProperty code,
      BooleanProperty panel) {
    this.model = model;
    this.messages = settings.messages();
    getStyleClass().add("operation-bar");
    List<OperationKind> offered = AvailableOperations.operationKinds();
    offered.forEach(
        operationKind -> passes.put(operationKind, AvailableOperations.passes(operationKind)));
    operationKinds =
        new NamedChoiceBox<>(
            "playground-operation",
            "playground.operation.",
            offered,
            messages,
            operationKind -> model.change(withKind(operationKind)));
    pass =
        new NamedChoiceBox<>(
            "playground-pass",
            "playground.pass.",
            List.of(Pass.FORWARD),
            messages,
            next ->
                model.change(
                    model.setup().withPass(next).withComparison(none(next)).withPass(next)));
    comparison =
        new NamedChoiceBox<>(
            "playground-compare",
            "playground.compare.",
            List.of(Comparison.NONE),
            messages,
            next -> model.change(model.setup().withComparison(next)));
    operationKinds.accessibleTextProperty().bind(messages.text("playground.operation"));
    pass.accessibleTextProperty().bind(messages.text("playground.pass"));
    comparison.accessibleTextProperty().bind(messages.text("playground.compare"));
    for (NamedChoiceBox<?> each : List.of(operationKinds, pass, comparison)) {
      each.getStyleClass().add("operation-choice");
      HBox.setHgrow(each, Priority.ALWAYS);
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.SOMETIMES);
    gap.setMaxWidth(Double.MAX_VALUE);
    undo = PanelButton.icon(messages, "undo", Feather.CORNER_UP_LEFT, model::undo);
    Button redo = PanelButton.icon(messages, "redo", Feather.CORNER_UP_RIGHT, model::redo);
    ToggleButton program = toggle("code", Feather.CODE, code);
    ToggleButton side = toggle("panel", Feather.SIDEBAR, panel);
    choices = List.of(operationKinds, pass, comparison);
    tools = List.of(gap, undo, redo, program, files(playgroundFiles), side);
    for (HBox row : List.of(first, second)) {
      row.getStyleClass().add("operation-row");
      row.setAlignment(Pos.CENTER_LEFT);
    }
    mistake.setId("playground-file-mistake");
    mistake.getStyleClass().add("problem");
    mistake.setWrapText(true);
    mistake.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(first, second, mistake);
    arrange();
    widthProperty().subscribe(this::arrangeLater);
    undo.fontProperty().subscribe(this::arrangeLater);
    model.setupProperty().subscribe(this::show);
    model.toldProperty().subscribe(this::tell);
    settings.languageProperty().subscribe(this::tell);
    tell();
  }

  /** The font of its buttons, the usual one of the page. */
  public ReadOnlyObjectProperty<Font> fontProperty() {
    return undo.fontProperty();
  }

  /** Not amid the styling or laying out that has changed the size. */
  private void arrangeLater() {
    Platform.runLater(this::arrange);
  }

  /** In one row, or in two where the text is large for the width. */
  private void arrange() {
    boolean one = getWidth() == 0 || getWidth() >= ONE_ROW * undo.getFont().getSize();
    if (one == second.getChildren().isEmpty() && !first.getChildren().isEmpty()) {
      return;
    }
    first.getChildren().setAll(choices);
    second.getChildren().clear();
    (one ? first : second).getChildren().addAll(tools);
    Visibility.show(second, !one);
  }

  private Comparison none(Pass next) {
    Comparison now = model.setup().comparison();
    return next == Pass.FORWARD || now == Comparison.KEPT ? now : Comparison.NONE;
  }

  private Setup withKind(OperationKind operationKind) {
    Setup next = model.setup().withKind(operationKind);
    return passes.getOrDefault(operationKind, List.of()).contains(next.pass())
        ? next
        : next.withPass(Pass.FORWARD);
  }

  private ToggleButton toggle(String name, Ikon icon, BooleanProperty shown) {
    ToggleButton button = new ToggleButton();
    button.setId("playground-" + name);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("round");
    button.accessibleTextProperty().bind(messages.text("playground." + name));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(messages.text("playground." + name));
    button.setTooltip(tip);
    button.selectedProperty().bindBidirectional(shown);
    return button;
  }

  private MenuButton files(PlaygroundFiles playgroundFiles) {
    MenuButton menu = new MenuButton();
    menu.setId("playground-files");
    menu.setGraphic(new FontIcon(Feather.FILE));
    menu.accessibleTextProperty().bind(messages.text("playground.files"));
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.getItems()
        .addAll(
            item("open", playgroundFiles::chooseToOpen),
            item("save", playgroundFiles::chooseToSave),
            item("copy.state", playgroundFiles::copy),
            item("paste.state", playgroundFiles::paste));
    return menu;
  }

  private MenuItem item(String name, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId("playground-" + name.replace('.', '-'));
    item.textProperty().bind(messages.text("playground." + name));
    item.setOnAction(event -> action.run());
    return item;
  }

  private void show(Setup setup) {
    OperationKind operationKind = setup.operationKind();
    operationKinds.show(operationKind);
    List<Pass> offered = passes.getOrDefault(operationKind, List.of(Pass.FORWARD));
    pass.offer(offered, setup.pass());
    Visibility.show(pass, offered.size() > 1);
    List<Comparison> suiting =
        Arrays.stream(Comparison.values())
            .filter(each -> each.suits(operationKind))
            .filter(each -> setup.pass() == Pass.FORWARD || !PAIRS.contains(each))
            .toList();
    comparison.offer(suiting, setup.comparison());
    Visibility.show(comparison, suiting.size() > 1);
  }

  private void tell() {
    String sentence =
        model
            .toldProperty()
            .get()
            .filter(told -> told.place() == Place.FILE)
            .map(told -> messages.get(told.inputMistake().key(), told.inputMistake().places()))
            .orElse("");
    mistake.setText(sentence);
    Visibility.show(mistake, !sentence.isEmpty());
  }
}
