package kernelwalk.app.playground.panel;

import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.picture.NumberText;
import kernelwalk.tensor.Tensor;

/**
 * An editor of weights, in rows and columns as fields: typed in, or dragged up and down. Each field
 * has a size and a place that no text changes, and the page is not laid out anew for its numbers:
 * fields are not managed.
 */
final class KernelEditor extends Pane {
  private static final double WIDTH = 216;

  /** Side of a field at the most. */
  private static final double LARGEST = 46;

  private static final double PIXELS_PER_STEP = 8;

  private final Settings settings;
  private final BiConsumer<int[], Float> changed;
  private final Runnable settled;
  private final String name;
  private int columns;
  private double dragFrom;
  private float dragValue;
  private boolean dragging;

  /**
   * @param name by which the fields' ids begin
   * @param changed is told row and column, and the value
   * @param settled is told when a change is complete
   */
  KernelEditor(String name, Settings settings, BiConsumer<int[], Float> changed, Runnable settled) {
    this.settings = settings;
    this.changed = changed;
    this.settled = settled;
    this.name = name;
    setId("playground-" + name + "-weights");
    getStyleClass().add("kernel-editor");
  }

  /**
   * Shows these rows and columns of the weights; keeps the fields while their number stays.
   *
   * @param from where the first one stands among the tensor's values
   */
  void show(Tensor weight, int from, int rows, int width) {
    if (getChildren().size() != rows * width || columns != width) {
      columns = width;
      build(rows);
    }
    double most = 0;
    for (float value : weight.values()) {
      most = Math.max(most, Math.abs(value));
    }
    for (int i = 0; i < rows * width; i++) {
      if (getChildren().get(i) instanceof TextField field) {
        float value = weight.values()[from + i];
        boolean other = !Float.valueOf(value).equals(field.getUserData());
        field.setUserData(value);
        String text = NumberText.text(value);
        if (other || !field.isFocused()) {
          field.setText(text);
        }
        tint(field, most == 0 ? 0 : value / most, text.length());
      }
    }
  }

  /** A background of its own, since a style would be looked up anew at each step of a drag. */
  private void tint(TextField field, double share, int characters) {
    Palette palette = settings.palette();
    Color end = share < 0 ? palette.negative() : palette.positive();
    Color fill = palette.zero().interpolate(end, Math.abs(share) * 0.5);
    field.setBackground(
        new Background(
            new BackgroundFill(palette.hairline(), CornerRadii.EMPTY, Insets.EMPTY),
            new BackgroundFill(fill, CornerRadii.EMPTY, new Insets(0.5))));
    double room = Math.min(WIDTH / columns, LARGEST) - 8;
    double size = Math.clamp(room / (0.62 * Math.max(2, characters)), 6, 14);
    field.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", size));
  }

  private void build(int rows) {
    getChildren().clear();
    double cell = Math.floor(Math.min(WIDTH / columns, LARGEST));
    double height = Math.max(Math.ceil(cell * 0.86), 24);
    setMinSize(columns * cell, rows * height);
    setPrefSize(columns * cell, rows * height);
    setMaxSize(columns * cell, rows * height);
    Messages messages = settings.messages();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        TextField field = new TextField();
        field.setId("%s-%d-%d".formatted(name, row, column));
        field.getStyleClass().add("weight");
        field.setManaged(false);
        field.resizeRelocate(column * cell, row * height, cell, height);
        field
            .accessibleTextProperty()
            .bind(
                messages.text(
                    "playground.weight", Integer.toString(row), Integer.toString(column)));
        wire(field, row, column);
        getChildren().add(field);
      }
    }
  }

  private void wire(TextField field, int row, int column) {
    int[] place = {row, column};
    field.setOnAction(event -> commit(field, place));
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                Platform.runLater(field::selectAll);
              }
              if (!focused && field.getUserData() != null && getChildren().contains(field)) {
                commit(field, place);
              }
            });
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            nudge(field, place, event.getCode() == KeyCode.UP ? 1 : -1);
            event.consume();
          }
        });
    field.setCursor(Cursor.V_RESIZE);
    field.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          dragFrom = event.getScreenY();
          dragValue = value(field);
        });
    field.addEventFilter(
        MouseEvent.MOUSE_DRAGGED,
        event -> {
          int steps = (int) Math.round((dragFrom - event.getScreenY()) / PIXELS_PER_STEP);
          if (steps != 0 || dragging) {
            dragging = true;
            changed.accept(place, dragValue + steps);
            event.consume();
          }
        });
    field.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          dragging = false;
          settled.run();
        });
  }

  private void nudge(TextField field, int[] place, int step) {
    float next = value(field) + step;
    field.setText(NumberText.text(next));
    changed.accept(place, next);
    settled.run();
  }

  private static float value(TextField field) {
    return field.getUserData() instanceof Float value ? value : 0;
  }

  /** Takes the number that is typed; what is none becomes the old one again. */
  private void commit(TextField field, int[] place) {
    float before = value(field);
    String shown = NumberText.text(before);
    if (field.getText().equals(shown)) {
      return;
    }
    float next = before;
    try {
      float typed = Float.parseFloat(field.getText().trim().replace('\u2212', '-'));
      next = Float.isFinite(typed) ? typed : before;
    } catch (NumberFormatException e) {
      field.setText(shown);
    }
    field.setText(NumberText.text(next));
    if (next != before) {
      changed.accept(place, next);
      settled.run();
    }
  }
}
