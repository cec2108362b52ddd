package kernelwalk.app.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.SegmentedChoice;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.picture.NumberText;
import kernelwalk.net.PixelRegion;
import kernelwalk.xray.Influence;
import kernelwalk.xray.Influence.Covered;
import kernelwalk.xray.Influence.Wish;

/**
 * The view of influences: which parts of the drawing matter: what covering costs, the gradient, and
 * what would make it another digit. A click on a map lays it over the sheet.
 */
public final class MattersView {
  private final Settings settings;
  private final Messages messages;
  private final GridPane root = new GridPane();
  private final HeatView cover;
  private final HeatView gradient;
  private final HeatView wish;
  private final Label coverText = text("matters-cover-text");
  private final Label gradientText = text("matters-gradient-text");
  private final Label wishText = text("matters-wish-text");
  private final IntegerProperty target = new SimpleIntegerProperty(9);
  private final ReadOnlyObjectWrapper<Optional<Image>> over =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean gradientOver;
  private Optional<Influence> influence = Optional.empty();

  public MattersView(Settings settings) {
    this.settings = settings;
    this.messages = settings.messages();
    cover = new HeatView(settings, this::pointAtCover);
    gradient = new HeatView(settings, this::pointAtGradient);
    wish = new HeatView(settings, pixel -> {});
    cover.setId("matters-cover");
    gradient.setId("matters-gradient");
    wish.setId("matters-wish");
    cover.setOnMouseClicked(event -> lay(false));
    gradient.setOnMouseClicked(event -> lay(true));
    SegmentedChoice<Integer> digits =
        new SegmentedChoice<>(
            "matters-target",
            List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
            target.get(),
            digit -> new ReadOnlyObjectWrapper<>(Integer.toString(digit)));
    digits.getStyleClass().add("digits");
    digits.valueProperty().subscribe(digit -> target.set(digit));
    Label wished = title("matters.wish");
    VBox side = new VBox(wished, digits, wishText);
    side.getStyleClass().add("matters-side");
    root.getStyleClass().add("matters");
    root.add(card("matters.cover", cover, coverText), 0, 0);
    root.add(card("matters.gradient", gradient, gradientText), 1, 0);
    root.add(wish, 0, 1);
    root.add(side, 1, 1);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints column = new ColumnConstraints(0);
      column.setPercentWidth(50);
      root.getColumnConstraints().add(column);
      RowConstraints row = new RowConstraints(0);
      row.setVgrow(Priority.ALWAYS);
      row.setPercentHeight(i == 0 ? 58 : 42);
      root.getRowConstraints().add(row);
    }
    root.setMinSize(0, 0);
    settings.languageProperty().subscribe(this::tell);
    settings.paletteProperty().subscribe(this::relay);
    lay(false);
  }

  public Node node() {
    return root;
  }

  /** The digit that it might be instead. */
  public IntegerProperty targetProperty() {
    return target;
  }

  /** The map that lies over the sheet, 28×28. */
  public ReadOnlyObjectProperty<Optional<Image>> overProperty() {
    return over.getReadOnlyProperty();
  }

  public void show(Optional<Influence> next) {
    influence = next;
    cover.show(next, next.map(MattersView::losses));
    gradient.show(next, next.map(MattersView::slopes));
    wish.showWish(next);
    tell();
    relay();
  }

  private void lay(boolean gradientNext) {
    gradientOver = gradientNext;
    cover.mark(!gradientNext);
    gradient.mark(gradientNext);
    relay();
  }

  private void relay() {
    over.set(
        influence
            .map(gradientOver ? MattersView::slopes : MattersView::losses)
            .map(map -> HeatMap.image(map, settings.palette())));
  }

  private void tell() {
    pointAtCover(OptionalInt.empty());
    pointAtGradient(OptionalInt.empty());
    wishText.setText(influence.map(i -> told(i.wish(), i.digit())).orElse(""));
  }

  private String told(Wish w, int digit) {
    if (w.target() == digit) {
      return messages.get("matters.wish.already", Integer.toString(digit));
    }
    return messages.get(
        w.read() == w.target() ? "matters.wish.done" : "matters.wish.failed",
        Integer.toString(w.target()),
        Integer.toString(w.changes().size()),
        percent(w.before()),
        percent(w.after()));
  }

  private void pointAtCover(OptionalInt pixel) {
    coverText.setText(influence.map(i -> covered(i, pixel)).orElse(""));
  }

  private String covered(Influence i, OptionalInt pixel) {
    String digit = Integer.toString(i.digit());
    if (pixel.isEmpty()) {
      return messages.get("matters.cover.note", digit);
    }
    Covered c = i.covered().get(pixel.getAsInt());
    return messages.get(
        c.digit() == i.digit() ? "matters.cover.same" : "matters.cover.other",
        digit,
        percent(c.probability()),
        Integer.toString(c.digit()));
  }

  private void pointAtGradient(OptionalInt pixel) {
    gradientText.setText(influence.map(i -> sloped(i, pixel)).orElse(""));
  }

  private String sloped(Influence i, OptionalInt pixel) {
    String digit = Integer.toString(i.digit());
    return pixel.isEmpty()
        ? messages.get("matters.gradient.note", digit)
        : messages.get(
            "matters.gradient.pixel",
            digit,
            Integer.toString(pixel.getAsInt() / PixelRegion.SIDE),
            Integer.toString(pixel.getAsInt() % PixelRegion.SIDE),
            NumberText.text(i.gradient().values()[pixel.getAsInt()]));
  }

  private static String percent(double share) {
    return share < 0.0005 ? "< 0.1 %" : NumberText.text(100 * share, 1) + " %";
  }

  private static double[] losses(Influence i) {
    return i.covered().stream().mapToDouble(Covered::loss).toArray();
  }

  private static double[] slopes(Influence i) {
    float[] gradient = i.gradient().values();
    double[] slopes = new double[gradient.length];
    for (int p = 0; p < slopes.length; p++) {
      slopes[p] = gradient[p];
    }
    return slopes;
  }

  private VBox card(String key, Region map, Label text) {
    VBox card = new VBox(title(key), map, text);
    card.getStyleClass().add("matters-card");
    VBox.setVgrow(map, Priority.ALWAYS);
    return card;
  }

  private Label title(String key) {
    Label label = new Label();
    label.textProperty().bind(messages.text(key));
    label.getStyleClass().add("section-title");
    return label;
  }

  private static Label text(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.getStyleClass().addAll("secondary", "small", "matters-text");
    return label;
  }
}
