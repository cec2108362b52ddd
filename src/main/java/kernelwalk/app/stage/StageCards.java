package kernelwalk.app.stage;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kernelwalk.app.setting.Settings;

/** The cards that can lie over the stage: one card at a time, made when it is first asked for. */
final class StageCards extends StackPane {
  private final Runnable refocus;
  private final Lazy keys;
  private final Lazy export;

  /** A card that is made once. */
  private static final class Lazy {
    private final Supplier<Region> maker;
    private Optional<Region> made = Optional.empty();

    Lazy(Supplier<Region> maker) {
      this.maker = maker;
    }

    /** The next one is made anew. */
    void drop() {
      made = Optional.empty();
    }

    Region get() {
      Region card = made.orElseGet(maker);
      made = Optional.of(card);
      return card;
    }
  }

  /**
   * @param columns the keys there are
   * @param export makes the card that exports
   * @param refocus gives the focus back to the stage
   */
  StageCards(
      Settings settings,
      Supplier<List<List<KeyRow>>> columns,
      Supplier<Region> export,
      Runnable refocus) {
    this.refocus = refocus;
    this.keys = new Lazy(() -> new KeysCard(settings.messages(), columns.get(), this::close));
    this.export = new Lazy(export);
    settings.languageProperty().subscribe(this.export::drop);
    setPickOnBounds(false);
    getStyleClass().add("stage-cards");
  }

  void toggleKeys() {
    toggle(keys, Pos.CENTER);
  }

  void toggleExport() {
    toggle(export, Pos.BOTTOM_RIGHT);
  }

  private void toggle(Lazy card, Pos place) {
    boolean shown = getChildren().contains(card.get());
    close();
    if (!shown) {
      Region region = card.get();
      region.setMinSize(0, 0);
      region.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
      setAlignment(region, place);
      getChildren().setAll(region);
      applyCss();
      Node first = region.lookup(".card-first");
      if (first != null) {
        first.requestFocus();
      }
    }
  }

  /**
   * Takes the card away.
   *
   * @return whether there was one
   */
  boolean close() {
    boolean there = !getChildren().isEmpty();
    getChildren().clear();
    if (there) {
      refocus.run();
    }
    return there;
  }
}
