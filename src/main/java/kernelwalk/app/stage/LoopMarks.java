package kernelwalk.app.stage;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The marks A and B over the scrubber, which can be dragged, and the loop between them. */
final class LoopMarks extends Pane {
  /** The scrubber's track ends this far from its edges: half a thumb, in em of the bar's type. */
  private static final double INSET = 8;

  private final Playback playback;
  private final Region band = new Region();
  private final Label from = mark("A");
  private final Label to = mark("B");

  LoopMarks(Playback playback) {
    this.playback = playback;
    setPickOnBounds(false);
    band.getStyleClass().add("loop-band");
    band.setMouseTransparent(true);
    from.setId("loop-from");
    to.setId("loop-to");
    from.setOnMouseDragged(event -> playback.loopFrom(second(event)));
    to.setOnMouseDragged(event -> playback.loopTo(second(event)));
    getChildren().addAll(band, from, to);
    playback.loopProperty().subscribe(this::requestLayout);
    playback.filmProperty().subscribe(this::requestLayout);
  }

  private static Label mark(String name) {
    Label mark = new Label(name);
    mark.getStyleClass().add("loop-mark");
    mark.setCursor(Cursor.H_RESIZE);
    return mark;
  }

  private double second(MouseEvent event) {
    double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    double share = (x - INSET) / Math.max(1, getWidth() - 2 * INSET);
    return Math.clamp(share, 0, 1) * playback.duration();
  }

  @Override
  protected void layoutChildren() {
    Optional<Loop> loop = playback.loop();
    double duration = playback.duration();
    boolean shown = loop.isPresent() && duration > 0;
    getChildren().forEach(child -> child.setVisible(shown));
    if (!shown) {
      return;
    }
    double room = getWidth() - 2 * INSET;
    double left = INSET + room * loop.get().from() / duration;
    double right = INSET + room * loop.get().to() / duration;
    double middle = getHeight() / 2;
    band.resizeRelocate(left, middle - 6, right - left, 12);
    from.autosize();
    to.autosize();
    from.relocate(left - from.getWidth() / 2, middle - from.getHeight() - 5);
    to.relocate(right - to.getWidth() / 2, middle - to.getHeight() - 5);
  }
}
