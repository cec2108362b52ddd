package kernelwalk.app.page;

import java.net.URL;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * A page of the window, reached from the rail.
 *
 * <p>The window calls every method on the FX application thread: {@link #view()} once, then {@link
 * #show()} and {@link #hide()} in turn.
 */
public interface Page {
  /** A short name in code, such as {@code "lab"}; the rail's button has the id {@code rail-lab}. */
  String id();

  /** The key of the name in the rail, such as {@code page.lab}. */
  default String titleKey() {
    return "page." + id();
  }

  /** The key of the text behind the header's question mark. */
  default String helpKey() {
    return "help." + id();
  }

  Ikon icon();

  /** What the header says at the left, in the current language. */
  ObservableValue<String> title();

  /** What the header says after the title, in a lighter tone; the empty string for nothing. */
  ObservableValue<String> subtitle();

  /** The page's node, always the same one. */
  Node view();

  /**
   * The window has been on the screen for a moment: get ready, on another thread, for what is slow
   * the first time.
   */
  default void prepare() {}

  /** Gives the keys to the part of the page that has the most use for them. */
  default void focus() {
    view().requestFocus();
  }

  /** The page has come to the screen: start listening and ticking. */
  void show();

  /** The page has left the screen: stop listening and ticking. */
  void hide();

  /**
   * Takes what turns the window to this page, for a page that something else can open.
   *
   * @param turnHere to be run on the FX application thread
   */
  default void whenAsked(Runnable turnHere) {}

  /**
   * The address of a style sheet that lies beside {@code kernelwalk.css}, such as {@code lab.css}.
   */
  static String sheet(String name) {
    URL url = Page.class.getResource("/kernelwalk/app/" + name);
    if (url == null) {
      throw new IllegalStateException(name + ": the application was built without it");
    }
    return url.toExternalForm();
  }
}
