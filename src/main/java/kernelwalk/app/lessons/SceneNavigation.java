package kernelwalk.app.lessons;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelwalk.app.setting.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The navigation below a lesson's text: to the scene before and to the next. */
final class SceneNavigation extends HBox {
  SceneNavigation(LessonsModel model, Messages messages) {
    Button back = new Button("", new FontIcon(Feather.CHEVRON_LEFT));
    back.setId("previous-scene");
    back.textProperty().bind(messages.text("lessons.previous"));
    back.getStyleClass().add("flat");
    back.setOnAction(event -> model.goBack());
    Button on = new Button("", new FontIcon(Feather.CHEVRON_RIGHT));
    on.setId("next-scene");
    on.textProperty().bind(messages.text("lessons.next"));
    on.getStyleClass().add("accent");
    on.setContentDisplay(ContentDisplay.RIGHT);
    on.setOnAction(event -> model.goOn());
    model
        .positionProperty()
        .subscribe(
            now -> {
              back.setDisable(model.previous().isEmpty());
              on.setDisable(model.next().isEmpty());
            });
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getStyleClass().add("lesson-navigation");
    getChildren().setAll(back, space, on);
  }
}
