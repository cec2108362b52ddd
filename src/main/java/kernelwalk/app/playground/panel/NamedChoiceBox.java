package kernelwalk.app.playground.panel;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import kernelwalk.app.setting.Messages;

/** A drop-down list of things with names in the current language. */
public final class NamedChoiceBox<T> extends ComboBox<T> {
  private boolean showing;

  /**
   * @param prefix of the keys of the names; each ends in the thing's own
   * @param chosen is told what the reader chooses, not what {@link #show} shows
   */
  NamedChoiceBox(String id, String prefix, List<T> things, Messages messages, Consumer<T> chosen) {
    setId(id);
    getItems().setAll(things);
    setMaxWidth(Double.MAX_VALUE);
    setVisibleRowCount(14);
    setCellFactory(list -> new Named<>(prefix, messages));
    setButtonCell(new Named<>(prefix, messages));
    messages.languageValue().subscribe(() -> setConverter(names(prefix, messages)));
    valueProperty()
        .subscribe(
            now -> {
              if (now != null && !showing) {
                chosen.accept(now);
              }
            });
  }

  /** A thing by its name, whatever the language becomes. */
  private static final class Named<T> extends ListCell<T> {
    private final String prefix;
    private final Messages messages;

    Named(String prefix, Messages messages) {
      this.prefix = prefix;
      this.messages = messages;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      textProperty().unbind();
      if (empty || item == null) {
        setText("");
      } else {
        textProperty().bind(messages.text(prefix + item));
      }
    }
  }

  private static <T> StringConverter<T> names(String prefix, Messages messages) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : messages.get(prefix + value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed here");
      }
    };
  }

  /** Shows one of the things, or none, without telling anybody. */
  void show(T thing) {
    showing = true;
    setValue(thing);
    showing = false;
  }

  /** Shows no thing. */
  void clear() {
    showing = true;
    getSelectionModel().clearSelection();
    showing = false;
  }

  /**
   * Offers other things and shows one of them. Nothing is chosen while they change: what stands in
   * the box is found by its place in the list, and a value that stays is not looked up again.
   */
  void offer(List<T> things, T now) {
    showing = true;
    if (!getItems().equals(things)) {
      setValue(null);
      getItems().setAll(things);
    }
    setValue(now);
    showing = false;
  }
}
