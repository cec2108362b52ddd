package kernelwalk.app;

import impl.org.controlsfx.skin.DecorationPane;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.setting.Typeface;

/** What is tested or photographed without the window around it looks as it does in the window. */
public final class Dressed {
  private Dressed() {}

  /**
   * A scene with the style sheets and the typeface that the window gives it, in the pane in which
   * the window marks fields with a mistake; {@code width} and {@code height} in pixels.
   */
  public static Scene scene(Parent root, Settings settings, double width, double height) {
    DecorationPane decorated = new DecorationPane();
    decorated.setRoot(root);
    Scene scene = new Scene(decorated, width, height);
    Theme theme = settings.themeProperty().get();
    Application.setUserAgentStylesheet(theme.userAgentStylesheet());
    scene.getStylesheets().setAll(Page.sheet(theme.colours()), Page.sheet("kernelwalk.css"));
    root.setStyle(
        "-fx-font-family: \"" + Typeface.family(settings.languageProperty().get()) + "\";");
    return scene;
  }
}
