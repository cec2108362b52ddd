package kernelwalk.app.draw;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import kernelwalk.app.draw.model.DrawModel;
import kernelwalk.app.draw.model.Opinion;
import kernelwalk.app.draw.model.ReaderChoice;
import kernelwalk.app.live.DeliveredNetwork;
import kernelwalk.app.live.LiveNetwork.Current;
import kernelwalk.app.live.LiveNetwork.Source;
import kernelwalk.app.setting.Messages;

/** The menu of networks that can read: says which one does, and lets one choose another. */
final class ReaderMenu extends MenuButton {
  private final DrawModel model;
  private final Messages messages;
  private final ObjectProperty<ReaderChoice> chosen;
  private final String ids;
  private final Runnable open;

  /**
   * The menu.
   *
   * @param ids what the ids of its items begin with, and its own
   * @param open asks for a file with a network
   */
  ReaderMenu(
      String ids,
      DrawModel model,
      ObjectProperty<ReaderChoice> chosen,
      Messages messages,
      Runnable open) {
    this.model = model;
    this.messages = messages;
    this.chosen = chosen;
    this.ids = ids;
    this.open = open;
    setId(ids);
    getStyleClass().add("reader");
    setMaxWidth(Double.MAX_VALUE);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                this::now, messages.languageValue(), chosen, model.stateProperty()));
    setOnShowing(event -> fill());
    fill();
  }

  private String now() {
    return model.state().opinions().stream()
        .filter(opinion -> opinion.choice().equals(chosen.get()))
        .findFirst()
        .flatMap(Opinion::by)
        .map(by -> describe(messages, by))
        .orElseGet(() -> name(chosen.get()));
  }

  /** A network and where it comes from. */
  static String describe(Messages messages, Current by) {
    String network = messages.get("lab.network." + by.weights().network().name());
    return switch (by.source()) {
      case Source.Delivered delivered ->
          messages.get("draw.reader." + delivered.which().id(), network);
      case Source.Saved saved -> messages.get("draw.reader.saved", network, saved.name());
      case Source.Lab lab ->
          messages.get(
              lab.training() ? "draw.reader.training" : "draw.reader.lab",
              network,
              Integer.toString(lab.epoch()));
    };
  }

  private String name(ReaderChoice choice) {
    return switch (choice) {
      case ReaderChoice.Newest newest -> messages.get("draw.reader.newest");
      case ReaderChoice.Delivered delivered ->
          messages.get("draw.reader.choose." + delivered.which().id());
      case ReaderChoice.Lab lab -> messages.get("draw.reader.choose.lab");
      case ReaderChoice.Saved saved -> saved.name();
    };
  }

  private void fill() {
    List<MenuItem> items = new ArrayList<>();
    items.add(item("newest", new ReaderChoice.Newest()));
    for (DeliveredNetwork each : DeliveredNetwork.values()) {
      items.add(item(each.id(), new ReaderChoice.Delivered(each)));
    }
    items.add(item("lab", new ReaderChoice.Lab()));
    for (int i = 0; i < model.saved().size(); i++) {
      items.add(item("saved-" + i, model.saved().get(i)));
    }
    items.add(new SeparatorMenuItem());
    MenuItem file = new MenuItem(messages.get("draw.reader.open"));
    file.setId(ids + "-open");
    file.setOnAction(event -> open.run());
    items.add(file);
    getItems().setAll(items);
  }

  private MenuItem item(String id, ReaderChoice choice) {
    RadioMenuItem item = new RadioMenuItem(name(choice));
    item.setId(ids + "-" + id);
    item.setSelected(choice.equals(chosen.get()));
    item.setDisable(!model.has(choice));
    item.setOnAction(event -> chosen.set(choice));
    return item;
  }
}
