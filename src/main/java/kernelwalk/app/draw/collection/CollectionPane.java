package kernelwalk.app.draw.collection;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.SegmentedChoice;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Sentence;
import kernelwalk.app.setting.Settings;
import kernelwalk.ink.LabelledInk;

/**
 * The pane that collects the class's digits beside the sheet: draw, keep, next; and shows what
 * there is.
 */
public final class CollectionPane {
  private final CollectionModel model;
  private final Messages messages;
  private final Label prompt = new Label();
  private final Label count = new Label();
  private final Label problem = new Label();
  private final Label which = new Label();
  private final Label asked = new Label();
  private final Button asLabelled;
  private final Button asRead;
  private final Button toSheet;
  private final FlowPane question;
  private final ComboBox<String> writer = new ComboBox<>();
  private final MenuButton filter = new MenuButton();
  private final Button undo;
  private final HBox chosen;
  private final List<ToggleButton> relabel = new ArrayList<>();
  private final VBox root;

  public CollectionPane(CollectionModel model, Settings settings, CollectionFiles files) {
    this.model = model;
    this.messages = settings.messages();
    prompt.setId("own-prompt");
    prompt.setWrapText(true);
    count.setId("own-count");
    count.getStyleClass().add("section-title");
    problem.setId("own-problem");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.getStyleClass().add("problem");
    writer.setId("own-writer");
    writer.setEditable(true);
    writer.getEditor().textProperty().bindBidirectional(model.writerProperty());
    writer.setPrefWidth(140);
    writer.getEditor().promptTextProperty().bind(messages.text("own.writer.prompt"));
    SegmentedChoice<Integer> digit =
        new SegmentedChoice<>(
            "own-digit", digits(), 0, each -> new ReadOnlyStringWrapper(Integer.toString(each)));
    digit.getStyleClass().add("digits");
    digit.valueProperty().subscribe(each -> model.digitProperty().set(each));
    model.digitProperty().subscribe(now -> digit.valueProperty().set(now.intValue()));
    Button keep = button("own-keep", "own.keep", model::keep);
    keep.getStyleClass().add(Styles.ACCENT);
    HBox who = row(label("own.writer"), writer, space(), keep);
    HBox what = row(label("own.digit"), digit);
    HBox.setHgrow(digit, Priority.ALWAYS);
    asked.setId("own-question");
    asked.setWrapText(true);
    asked.setMinHeight(Region.USE_PREF_SIZE);
    asLabelled = new Button();
    asLabelled.setId("own-as-labelled");
    asLabelled.setOnAction(event -> model.answer(Disagreement::label));
    asRead = new Button();
    asRead.setId("own-as-read");
    asRead.setOnAction(event -> model.answer(Disagreement::read));
    question =
        new FlowPane(
            6,
            6,
            asked,
            asLabelled,
            asRead,
            button("own-withdraw", "own.withdraw", model::withdraw));
    question.getStyleClass().add("question");
    filter.setId("own-filter");
    undo = button("own-undo", "own.undo", model::undo);
    Button ink =
        button(
            "own-export-ink",
            "own.export.ink",
            () -> files.toSave("own-digits.inkml").ifPresent(model::exportInk));
    Button idx =
        button(
            "own-export-idx", "own.export.idx", () -> files.folder().ifPresent(model::exportIdx));
    HBox tools = row(filter, space(), undo, ink, idx);
    ContactSheet sheet = new ContactSheet(model, settings);
    HBox.setHgrow(sheet, Priority.ALWAYS);
    HBox drawings = new HBox(sheet, sheet.bar());
    drawings.setMinHeight(0);
    VBox.setVgrow(drawings, Priority.ALWAYS);
    toSheet = button("own-put", "own.put", model::putOnPaper);
    chosen = chosen();
    root = new VBox(prompt, who, what, question, problem, count, tools, drawings, chosen);
    root.getStyleClass().add("own");
    root.setMinSize(0, 0);
    model.drawingsProperty().subscribe(this::show);
    model.chosenProperty().subscribe(this::show);
    model.questionProperty().subscribe(this::show);
    model.problemProperty().subscribe(this::tell);
    messages.languageValue().subscribe(this::tell);
    model.filterProperty().subscribe(this::show);
    model.digitProperty().subscribe(this::show);
    settings.languageProperty().subscribe(this::show);
  }

  public Node node() {
    return root;
  }

  private void tell() {
    Optional<Sentence> sentence = model.problemProperty().get();
    problem.setText(sentence.map(each -> each.in(messages)).orElse(""));
    Visibility.show(problem, sentence.isPresent());
  }

  private void show() {
    List<LabelledInk> all = model.drawingsProperty().get();
    String digit = Integer.toString(model.digitProperty().get());
    prompt.setText(messages.get("own.prompt", digit));
    count.setText(
        messages.get(
            "own.count",
            Integer.toString(all.size()),
            Integer.toString(model.writers().size()),
            counts(all)));
    undo.setDisable(!model.canUndo());
    String typed = model.writerProperty().get();
    if (!writer.getItems().equals(model.writers())) {
      writer.getItems().setAll(model.writers());
      model.writerProperty().set(typed);
    }
    fillFilter();
    Optional<Disagreement> open = model.questionProperty().get();
    Visibility.show(question, open.isPresent());
    open.ifPresent(
        each -> {
          String label = Integer.toString(each.label());
          String read = Integer.toString(each.read());
          asked.setText(messages.get("own.question", read, label));
          asLabelled.setText(messages.get("own.as", label));
          asRead.setText(messages.get("own.as", read));
        });
    SortedSet<Integer> now = model.chosenProperty().get();
    boolean here = !now.isEmpty() && now.last() < all.size();
    chosen.setVisible(here);
    chosen.setManaged(!all.isEmpty());
    if (here) {
      LabelledInk first = all.get(now.first());
      which.setText(
          now.size() > 1
              ? messages.get("own.several", Integer.toString(now.size()))
              : messages.get(
                  "own.which", Integer.toString(now.first() + 1), first.writer().orElse("–")));
      toSheet.setDisable(now.size() > 1);
      for (int i = 0; i < relabel.size(); i++) {
        OptionalInt label = OptionalInt.of(i);
        relabel
            .get(i)
            .setSelected(now.stream().allMatch(place -> all.get(place).label().equals(label)));
      }
    }
  }

  private static String counts(List<LabelledInk> all) {
    int[] counts = new int[10];
    all.forEach(drawing -> drawing.label().ifPresent(label -> counts[label]++));
    StringBuilder text = new StringBuilder();
    for (int digit = 0; digit < 10; digit++) {
      text.append(digit == 0 ? "" : "  ").append(digit).append(": ").append(counts[digit]);
    }
    return text.toString();
  }

  private void fillFilter() {
    Optional<String> only = model.filterProperty().get();
    filter.setText(only.orElse(messages.get("own.filter.all")));
    List<MenuItem> items = new ArrayList<>();
    items.add(item(messages.get("own.filter.all"), Optional.empty()));
    model.writers().forEach(each -> items.add(item(each, Optional.of(each))));
    filter.getItems().setAll(items);
  }

  private MenuItem item(String text, Optional<String> only) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> model.filterProperty().set(only));
    return item;
  }

  private HBox chosen() {
    which.setId("own-which");
    HBox digits = new HBox();
    digits.getStyleClass().addAll("choice", "digits");
    for (int digit : digits()) {
      ToggleButton button = new ToggleButton(Integer.toString(digit));
      button.setId("own-relabel-" + digit);
      button.setOnAction(event -> relabel(digit));
      relabel.add(button);
      digits.getChildren().add(button);
    }
    return row(which, digits, space(), toSheet, button("own-delete", "own.delete", model::delete));
  }

  private void relabel(int digit) {
    model.relabel(digit);
    show();
  }

  private Label label(String key) {
    Label label = new Label();
    label.textProperty().bind(messages.text(key));
    label.getStyleClass().add("secondary");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private Button button(String id, String key, Runnable command) {
    Button button = new Button();
    button.setId(id);
    button.textProperty().bind(messages.text(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> command.run());
    return button;
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("own-row");
    return row;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private static List<Integer> digits() {
    return IntStream.range(0, 10).boxed().toList();
  }
}
