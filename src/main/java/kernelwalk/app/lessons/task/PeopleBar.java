package kernelwalk.app.lessons.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.dialog.FileDialogs;
import kernelwalk.app.dialog.SystemDialogs;
import kernelwalk.app.setting.Messages;
import kernelwalk.file.AtomicFile;
import kernelwalk.progress.ProgressStore;

/**
 * Who is learning, and what becomes of what was done: another person, a table of the answers, all
 * of it erased.
 */
public final class PeopleBar extends VBox {
  private final ProgressModel progress;
  private final Messages messages;
  private final SystemDialogs dialogs;
  private final FileDialogs files;
  private final MenuButton menu = new MenuButton();
  private final TextField name = new TextField();
  private final HBox naming;
  private final Label problem = new Label();

  /**
   * The bar.
   *
   * @param dialogs ask for files, and whether to erase, over the node they are given
   */
  public PeopleBar(
      ProgressModel progress, Messages messages, Function<Node, SystemDialogs> dialogs) {
    this.progress = progress;
    this.messages = messages;
    this.dialogs = dialogs.apply(this);
    this.files = new FileDialogs(messages, this.dialogs);
    getStyleClass().add("people");
    menu.setId("people");
    menu.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    progress
                        .personProperty()
                        .get()
                        .map(who -> messages.get("lessons.people.who", who))
                        .orElseGet(() -> messages.get("lessons.people.nobody")),
                progress.personProperty(),
                messages.languageValue()));
    menu.setOnShowing(event -> menu.getItems().setAll(items()));
    menu.getItems().setAll(items());
    name.setId("person-name");
    name.accessibleTextProperty().bind(messages.text("lessons.people.new"));
    name.setOnAction(event -> take());
    Button go = new Button();
    go.setId("person-go");
    go.textProperty().bind(messages.text("lessons.people.go"));
    go.setOnAction(event -> take());
    HBox.setHgrow(name, Priority.ALWAYS);
    naming = new HBox(6, name, go);
    Visibility.show(naming, false);
    problem.setId("progress-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.getStyleClass().add("contents-problem");
    progress.problemProperty().subscribe(now -> say(now.orElse("")));
    getChildren().setAll(menu, naming, problem);
  }

  private void say(String sentence) {
    problem.setText(sentence);
    Visibility.show(problem, !sentence.isEmpty());
  }

  private List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    items.add(item("lessons.people.nobody", "person-nobody", () -> choose(Optional.empty())));
    for (String person : progress.people()) {
      MenuItem item = new MenuItem(person);
      item.setOnAction(event -> choose(Optional.of(person)));
      items.add(item);
    }
    items.add(item("lessons.people.new", "person-new", this::ask));
    items.add(item("lessons.people.export", "progress-export", this::export));
    items.add(item("lessons.people.erase", "progress-erase", this::erase));
    return items;
  }

  private MenuItem item(String key, String id, Runnable action) {
    MenuItem item = new MenuItem(messages.get(key));
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void choose(Optional<String> person) {
    Visibility.show(naming, false);
    progress.choose(person);
  }

  private void ask() {
    name.clear();
    Visibility.show(naming, true);
    name.requestFocus();
  }

  private void take() {
    String typed = name.getText().strip();
    if (ProgressStore.isName(typed)) {
      choose(Optional.of(typed));
      say("");
    } else {
      say(messages.get("lessons.people.name"));
    }
  }

  private void export() {
    Optional<Path> file =
        files.toSave("lessons.people.export", "answers.csv", FileDialogs.Ending.OFFERED);
    file.ifPresent(
        to -> {
          try {
            // With the mark by which spreadsheets know UTF-8.
            AtomicFile.write(
                to, ("\ufeff" + progress.progress().csv()).getBytes(StandardCharsets.UTF_8));
            say("");
          } catch (IOException e) {
            say(messages.get("lessons.people.unwritten", AtomicFile.reason(e)));
          }
        });
  }

  private void erase() {
    boolean yes =
        dialogs.confirms(
            new SystemDialogs.Choice(
                messages.get("lessons.people.erase"),
                messages.get("lessons.people.erase.sure"),
                messages.get("lessons.people.erase.yes"),
                messages.get("lessons.people.erase.no")));
    if (yes) {
      progress.erase();
    }
  }
}
