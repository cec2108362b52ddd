package kernelwalk.app.lab;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.engine.EngineFactory;
import kernelwalk.net.Network;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The LeNet Lab in the window. A training goes on while other pages are shown. */
public final class LabPage implements Page {
  private Runnable turnHere = () -> {};
  private static final long NANOS_BETWEEN_REFRESHES = 40_000_000L;

  private final LabModel model;
  private final LabView view;
  private final Messages messages;
  private final Parent root;
  private final AnimationTimer pulse;
  private final ObservableValue<String> subtitle;

  /**
   * The page.
   *
   * @param network is told of each training
   * @param engines by name, in the order in which they are offered
   * @param ownDigits the file of the class's own digits
   * @param runs the folder in which the last run is kept
   */
  public LabPage(
      Settings settings,
      LiveNetwork network,
      MnistStore store,
      Map<String, EngineFactory> engines,
      Path ownDigits,
      Path runs) {
    messages = settings.messages();
    model = new LabModel(engines, store, network, ownDigits, runs);
    view = new LabView(model, settings);
    root = view.root();
    root.getStylesheets().add(Page.sheet("lab.css"));
    subtitle =
        Bindings.createStringBinding(
            this::summary, settings.languageProperty(), model.choices().network());
    pulse =
        new AnimationTimer() {
          private long last;

          @Override
          public void handle(long now) {
            if (now - last >= NANOS_BETWEEN_REFRESHES) {
              last = now;
              model.poll();
              view.refresh();
            }
          }
        };
  }

  /** Trains a network quickly on digits that need no file, unless a training is under way. */
  public void trainQuickly() {
    model.startQuick();
  }

  LabModel model() {
    return model;
  }

  /** Ends what runs in the background. */
  public void close() {
    model.close();
  }

  private String summary() {
    Network network = Network.named(model.choices().network().get());
    return messages.get(
        "lab.subtitle",
        network.input().dim(1) + "×" + network.input().dim(2),
        String.format(Locale.ROOT, "%,d", network.parameterCount()));
  }

  @Override
  public void whenAsked(Runnable turn) {
    turnHere = turn;
  }

  /** Turns the window to this page. */
  public void turnHere() {
    turnHere.run();
  }

  @Override
  public String id() {
    return "lab";
  }

  @Override
  public Ikon icon() {
    return Feather.TRENDING_DOWN;
  }

  @Override
  public ObservableValue<String> title() {
    return messages.text("lab.title");
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
    model.poll();
    view.refresh();
    pulse.start();
  }

  @Override
  public void hide() {
    pulse.stop();
  }
}
