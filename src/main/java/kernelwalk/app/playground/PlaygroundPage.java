package kernelwalk.app.playground;

import java.io.IOException;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import kernelwalk.app.page.Page;
import kernelwalk.app.page.Theatre;
import kernelwalk.app.page.TheatreScene;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.MnistStore;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The playground in the window. */
public final class PlaygroundPage implements Page, Theatre {
  private final PlaygroundModel model = new PlaygroundModel();
  private final PlaygroundView view;
  private final Messages messages;
  private final MnistStore store;
  private final ObservableValue<String> subtitle;
  private Runnable turnHere = () -> {};
  private boolean looked;

  /**
   * @param store where MNIST may lie; without it the digits are drawn by the program
   */
  public PlaygroundPage(Settings settings, MnistStore store) {
    this.store = store;
    messages = settings.messages();
    view = new PlaygroundView(model, settings);
    subtitle =
        Bindings.createStringBinding(
            this::summary,
            settings.languageProperty(),
            model.setupProperty(),
            model.guestProperty());
  }

  private String summary() {
    Optional<TheatreScene> guest = model.guestProperty().get();
    if (guest.isPresent()) {
      return guest.get().title();
    }
    Setup setup = model.setup();
    return messages.get(
        "playground.subtitle",
        Integer.toString(setup.channels()),
        Integer.toString(setup.kernels()),
        Integer.toString(setup.kernel()),
        Integer.toString(setup.stride()),
        Integer.toString(setup.padding()));
  }

  @Override
  public String id() {
    return "playground";
  }

  @Override
  public void whenAsked(Runnable turn) {
    turnHere = turn;
  }

  @Override
  public void open(TheatreScene scene) {
    turnHere.run();
    model.guestProperty().set(Optional.of(scene));
  }

  @Override
  public Ikon icon() {
    return Feather.GRID;
  }

  @Override
  public ObservableValue<String> title() {
    return messages.text("playground.title");
  }

  @Override
  public ObservableValue<String> subtitle() {
    return subtitle;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void show() {
    view.stage().start();
    if (!looked) {
      looked = true;
      Thread.ofVirtual().name("digits").start(this::lookForDigits);
    }
  }

  /** Reads MNIST where it is; once, and off the FX thread. */
  private void lookForDigits() {
    if (store.locate(Optional.empty()).isEmpty()) {
      return;
    }
    try {
      LabelledImages test = store.open(Optional.empty()).test();
      Platform.runLater(() -> model.useDigits(test));
    } catch (IOException | IllegalArgumentException e) {
      System.err.println("kernelwalk: " + e.getMessage());
    }
  }

  @Override
  public void hide() {
    view.stage().stop();
  }
}
