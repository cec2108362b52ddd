package kernelwalk.app.control;

import javafx.scene.Node;

/** Visibility of a node: one that is not shown takes no room either. */
public final class Visibility {
  private Visibility() {}

  public static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
