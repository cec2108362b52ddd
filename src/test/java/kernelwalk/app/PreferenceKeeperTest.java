package kernelwalk.app;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.stage.Stage;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Preferences;
import kernelwalk.app.setting.Preferences.Remembered;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** As after kill −9: nothing says goodbye. */
@ExtendWith(ApplicationExtension.class)
class PreferenceKeeperTest {
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    stage.show();
  }

  @Test
  void whatIsChangedIsInTheFileSoonAfterwards(FxRobot robot) throws Exception {
    Preferences preferences = new Preferences(folder.resolve("kernelwalk.properties"));
    PreferenceKeeper keeper = new PreferenceKeeper(preferences);
    robot.interact(
        () ->
            keeper.follow(
                () ->
                    new Remembered(
                        settings.languageProperty().get(),
                        settings.themeProperty().get(),
                        settings.textScaleProperty().get(),
                        800,
                        600,
                        false,
                        "lab"),
                settings.languageProperty(),
                settings.themeProperty(),
                settings.textScaleProperty()));
    robot.interact(() -> settings.themeProperty().set(Theme.DARK));
    robot.interact(() -> settings.languageProperty().set(Language.ZH));
    robot.interact(() -> settings.textScaleProperty().set(1.5));
    Remembered wanted = new Remembered(Language.ZH, Theme.DARK, 1.5, 800, 600, false, "lab");
    soon(() -> preferences.load().equals(wanted));
    robot.interact(() -> settings.themeProperty().set(Theme.LIGHT));
    soon(() -> preferences.load().theme() == Theme.LIGHT);
    assertThat(preferences.load().page()).isEqualTo("lab");
  }
}
