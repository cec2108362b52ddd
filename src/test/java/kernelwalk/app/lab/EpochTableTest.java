package kernelwalk.app.lab;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kernelwalk.app.Dressed;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.train.EpochResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The figures of an epoch can be read whole in the width that twice the text leaves the table. */
@ExtendWith(ApplicationExtension.class)
class EpochTableTest {
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);

  @Start
  void start(Stage stage) {
    EpochTable table = new EpochTable(settings.messages());
    table.getItems().setAll(List.of(new EpochResult(12, 113.9, 2.337, 0.9151, 0.018, 1)));
    StackPane lab = new StackPane(table);
    lab.getStyleClass().add("lab");
    lab.getStylesheets().add(Page.sheet("lab.css"));
    stage.setScene(Dressed.scene(lab, settings, 620, 200));
    lab.setStyle(lab.getStyle() + "-fx-font-size: 26px;");
    stage.show();
  }

  @Test
  void noFigureIsCut(FxRobot robot) throws Exception {
    soon(() -> robot.lookup(".table-cell").queryAll().size() >= 6);
    List<String> figures =
        robot.lookup(".table-cell").queryAllAs(Labeled.class).stream()
            .filter(cell -> cell.getText() != null && !cell.getText().isEmpty())
            .map(cell -> ((Text) cell.lookup(".text")).getText())
            .toList();
    assertThat(figures)
        .containsExactlyInAnyOrder("12", "2.337", "91.51 %", "0.018", "100.00 %", "113.9");
  }
}
