package kernelwalk.app.lessons;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** A scrolled view: brings a part of what it holds into sight. */
final class ScrolledView {
  private static final double MARGIN = 16;

  private ScrolledView() {}

  /** Scrolls so far that this part is seen to its end. */
  static void toEnd(ScrollPane view, Node part) {
    scroll(view, part, (top, end, shown) -> end + MARGIN - shown);
  }

  /** Scrolls so far that this part is in the middle. */
  static void centre(ScrollPane view, Node part) {
    scroll(view, part, (top, end, shown) -> (top + end - shown) / 2);
  }

  /** Where the view is to begin, of what it holds. */
  private interface Beginning {
    double at(double top, double end, double shown);
  }

  private static void scroll(ScrollPane view, Node part, Beginning beginning) {
    Parent top = view;
    while (top.getParent() != null) {
      top = top.getParent();
    }
    top.applyCss();
    top.layout();
    if (view.getContent() instanceof Region content) {
      var bounds = content.sceneToLocal(part.localToScene(part.getBoundsInLocal()));
      double shown = view.getViewportBounds().getHeight();
      double hidden = content.getHeight() - shown;
      if (hidden > 0) {
        double from = beginning.at(bounds.getMinY(), bounds.getMaxY(), shown);
        view.setVvalue(Math.clamp(from / hidden, 0, 1));
      }
    }
  }
}
