package kernelwalk.app;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelwalk.app.control.IconButton;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip above a page: its title at the left; language, theme and help at the right. */
final class Header extends HBox {
  private final Settings settings;
  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final Runnable refocus;
  private String helpKey = "";

  /**
   * @param refocus gives the keys back to the page, after a click here
   */
  Header(Settings settings, Runnable refocus) {
    this.settings = settings;
    this.refocus = refocus;
    getStyleClass().add("header");
    title.getStyleClass().add("page-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    subtitle.getStyleClass().add("page-subtitle");
    HBox.setHgrow(subtitle, Priority.ALWAYS);
    subtitle.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(title, subtitle, languages(), textSize(), themeButton(), helpButton());
  }

  /** Shows the page's title and subtitle from now on. */
  void present(Page page) {
    title.textProperty().bind(page.title());
    subtitle.textProperty().bind(page.subtitle());
    helpKey = page.helpKey();
  }

  private Node languages() {
    Messages messages = settings.messages();
    HBox box = new HBox();
    box.getStyleClass().add("languages");
    box.accessibleTextProperty().bind(messages.text("window.language"));
    ToggleGroup group = new ToggleGroup();
    for (Language language : Language.values()) {
      ToggleButton button = new ToggleButton(language.ownName());
      button.setId("language-" + language.locale().getLanguage());
      button.setToggleGroup(group);
      button.setSelected(settings.languageProperty().get() == language);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            settings.languageProperty().set(language);
          });
      settings.languageProperty().subscribe(now -> button.setSelected(now == language));
      button.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(refocus));
      box.getChildren().add(button);
    }
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  /** The sizes of text, from small to that of the last row of a class. */
  private MenuButton textSize() {
    MenuButton button =
        IconButton.dressed(new MenuButton(), "text-size", new FontIcon(Feather.TYPE));
    button.getStyleClass().add("no-arrow");
    button.accessibleTextProperty().bind(settings.messages().text("window.text"));
    ToggleGroup group = new ToggleGroup();
    for (double scale : Settings.TEXT_SCALES) {
      RadioMenuItem item = new RadioMenuItem(Math.round(scale * 100) + " %");
      item.setId("text-size-" + Math.round(scale * 100));
      item.setToggleGroup(group);
      item.setOnAction(event -> settings.textScaleProperty().set(scale));
      settings.textScaleProperty().subscribe(now -> item.setSelected(now.doubleValue() == scale));
      button.getItems().add(item);
    }
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnHidden(event -> refocus.run());
    return button;
  }

  private Button themeButton() {
    Messages messages = settings.messages();
    FontIcon icon = new FontIcon(Feather.MOON);
    Button button = iconButton("theme", icon);
    button
        .accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    messages.get(
                        switch (settings.themeProperty().get()) {
                          case LIGHT -> "window.theme.dark";
                          case DARK -> "window.theme.light";
                        }),
                settings.languageProperty(),
                settings.themeProperty()));
    settings
        .themeProperty()
        .subscribe(now -> icon.setIconCode(now == Theme.LIGHT ? Feather.MOON : Feather.SUN));
    button.setOnAction(
        event -> settings.themeProperty().set(settings.themeProperty().get().other()));
    button.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(refocus));
    return button;
  }

  private Button helpButton() {
    Button button = iconButton("help", new FontIcon(Feather.HELP_CIRCLE));
    button.accessibleTextProperty().bind(settings.messages().text("window.help"));
    button.setOnAction(event -> showHelp(button));
    return button;
  }

  private void showHelp(Button button) {
    Label text = new Label(settings.messages().get(helpKey));
    text.setWrapText(true);
    text.getStyleClass().add("help-text");
    PopOver popOver = new PopOver(text);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popOver.setAnimated(false);
    EventHandler<KeyEvent> escape =
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            popOver.hide();
            event.consume();
          }
        };
    button.getScene().addEventFilter(KeyEvent.KEY_PRESSED, escape);
    popOver.setOnHidden(
        event -> {
          button.getScene().removeEventFilter(KeyEvent.KEY_PRESSED, escape);
          refocus.run();
        });
    popOver.show(button);
  }

  private static Button iconButton(String id, FontIcon icon) {
    Button button = IconButton.dressed(new Button(), id, icon);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    return button;
  }
}
