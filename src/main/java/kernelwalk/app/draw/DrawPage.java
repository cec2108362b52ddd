package kernelwalk.app.draw;

import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.live.LiveNetwork.Source;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.net.Network;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The Draw page in the window. */
public final class DrawPage implements Page {
  private final Messages messages;
  private final DrawModel model;
  private final Parent root;
  private final AnimationTimer pulse;
  private final ObservableValue<String> subtitle;

  /**
   * The page.
   *
   * @param network reads the drawings
   * @param trainQuickly begins a short training, for when there is no network yet
   */
  public DrawPage(Settings settings, LiveNetwork network, Runnable trainQuickly) {
    messages = settings.messages();
    model = new DrawModel(network);
    DrawView view = new DrawView(model, settings, trainQuickly);
    root = view.root();
    root.getStylesheets().add(Page.sheet("draw.css"));
    subtitle =
        Bindings.createStringBinding(
            this::reader, settings.languageProperty(), model.stateProperty());
    pulse =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            model.pulse();
            view.refresh();
          }
        };
  }

  private String reader() {
    DrawState state = model.state();
    String name =
        state.network().map(Network::name).map(n -> messages.get("lab.network." + n)).orElse("");
    return state.source().map(source -> reader(name, source)).orElse("");
  }

  private String reader(String name, Source source) {
    return switch (source) {
      case Source.Delivered delivered -> messages.get("draw.by.delivered", name);
      case Source.Lab lab ->
          messages.get(
              lab.training() ? "draw.by.training" : "draw.by.lab",
              name,
              Integer.toString(lab.epoch()),
              lab.accuracy().map(Bars::percent).orElse("–"));
    };
  }

  @Override
  public String id() {
    return "draw";
  }

  @Override
  public Ikon icon() {
    return Feather.EDIT_2;
  }

  @Override
  public ObservableValue<String> title() {
    return messages.text(titleKey());
  }

  @Override
  public ObservableValue<String> subtitle() {
    return subtitle;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void show() {
    model.pulse();
    pulse.start();
  }

  @Override
  public void hide() {
    pulse.stop();
  }
}
