package kernelwalk.app.network;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.app.setting.Messages;
import kernelwalk.film.picture.NumberText;
import kernelwalk.xray.Unit;
import kernelwalk.xray.XRay;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chosen unit in numbers and words, and the way into the theatre. */
final class UnitCard extends VBox {
  private static final int STRONGEST = 3;

  private final UnitDescription words;
  private final Label name = label("section-title");
  private final Label rule = label("secondary");
  private final Label sees = label("secondary");
  private final Label strongest = label("xray-feeds");
  private final VBox content = new VBox();
  private final Button walk = new Button("", new FontIcon(Feather.PLAY));

  UnitCard(Messages messages, Runnable open) {
    words = new UnitDescription(messages);
    setId("xray-unit");
    name.setId("xray-unit-name");
    sees.setId("xray-unit-sees");
    walk.setId("xray-walk");
    walk.textProperty().bind(messages.text("xray.walk"));
    walk.setMinWidth(Region.USE_PREF_SIZE);
    walk.setOnAction(event -> open.run());
    content.getChildren().addAll(name, rule, strongest, sees, walk);
    content.getStyleClass().add("xray-unit");
    getChildren().add(content);
  }

  void show(Optional<XRay> xray, Optional<Unit> unit) {
    boolean here = xray.isPresent() && unit.isPresent();
    content.setVisible(here);
    if (!here) {
      return;
    }
    XRay x = xray.orElseThrow();
    Unit u = unit.orElseThrow();
    name.setText(x.spelt(u) + " = " + value(x, u));
    rule.setText(words.rule(x, u));
    strongest.setText(String.join("\n", words.strongest(x, u, STRONGEST)));
    strongest.setManaged(u.stage() > 0);
    sees.setText(words.sees(x, u));
    walk.setDisable(u.stage() == 0);
  }

  private static String value(XRay x, Unit u) {
    return u.stage() == x.stages() - 1 ? MapsCanvas.small(x.value(u)) : NumberText.text(x.value(u));
  }

  private static Label label(String style) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
