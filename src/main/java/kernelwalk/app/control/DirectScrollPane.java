package kernelwalk.app.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * A scroll pane of which only what has changed is painted. The usual skin keeps a picture of
 * everything in the pane, for fast scrolling, and paints that whole whenever anything in it
 * changes.
 */
public final class DirectScrollPane extends ScrollPane {
  public DirectScrollPane(Node content) {
    super(content);
    skinProperty().subscribe(this::paintDirectly);
  }

  private void paintDirectly() {
    lookupAll(".viewport").stream()
        .filter(node -> equals(node.getParent()))
        .forEach(viewport -> viewport.setCache(false));
  }
}
