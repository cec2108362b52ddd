package kernelwalk.app.playground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;
import kernelwalk.app.dialog.SystemDialogs;
import kernelwalk.app.page.Page;
import kernelwalk.app.page.Theatre;
import kernelwalk.app.page.TheatreScene;
import kernelwalk.app.page.WayBack;
import kernelwalk.app.playground.file.KwReader;
import kernelwalk.app.playground.file.KwWriter;
import kernelwalk.app.playground.model.FilledOperation;
import kernelwalk.app.playground.model.InputMistake;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.PlaygroundState;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.panel.PlaygroundFiles;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.stage.StageView;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Pass;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The page of the playground in the window. */
public final class PlaygroundPage implements Page, Theatre {
  /** From one look at whether there is something to keep to the next. */
  private static final Duration OFTEN = Duration.seconds(1);

  private final PlaygroundModel model = new PlaygroundModel();
  private final Object lock = new Object();
  private final Timeline keeping = new Timeline();
  private volatile PlaygroundState newest = model.state();
  private final PlaygroundView view;
  private final Messages messages;
  private final MnistStore store;
  private final ObservableValue<String> title;
  private final ObservableValue<String> subtitle;
  private final Optional<Path> memory;
  private Runnable turnHere = () -> {};
  private boolean looked;

  /** A playground that begins anew at each start. */
  public PlaygroundPage(Settings settings, MnistStore store) {
    this(
        settings, store, Optional.empty(), owner -> SystemDialogs.over(owner, settings.messages()));
  }

  /** A playground that keeps its state in this {@code .kw} file. */
  public PlaygroundPage(Settings settings, MnistStore store, Path memory) {
    this(
        settings,
        store,
        Optional.of(memory),
        owner -> SystemDialogs.over(owner, settings.messages()));
  }

  /**
   * @param store where MNIST may lie; without it the digits are drawn by the program
   * @param memory the {@code .kw} file in which the state is kept from one start to the next
   * @param dialogs ask for files, over the view they are given
   */
  PlaygroundPage(
      Settings settings,
      MnistStore store,
      Optional<Path> memory,
      Function<Node, SystemDialogs> dialogs) {
    this.store = store;
    this.memory = memory;
    messages = settings.messages();
    remember();
    keeping.setCycleCount(Animation.INDEFINITE);
    memory.ifPresent(
        file -> keeping.getKeyFrames().add(new KeyFrame(OFTEN, tick -> keepSoon(file))));
    view = new PlaygroundView(model, settings, dialogs);
    newest = model.state();
    title =
        Bindings.createStringBinding(
            () ->
                messages.get(
                    "playground.operation."
                        + model
                            .guestProperty()
                            .get()
                            .map(scene -> FilledOperation.kind(scene.operation()))
                            .orElseGet(() -> model.setup().operationKind())),
            settings.languageProperty(),
            model.setupProperty(),
            model.guestProperty());
    subtitle =
        Bindings.createStringBinding(
            this::summary,
            settings.languageProperty(),
            model.setupProperty(),
            model.guestProperty());
  }

  PlaygroundFiles playgroundFiles() {
    return view.playgroundFiles();
  }

  StageView stage() {
    return view.stage().first();
  }

  /** The stage at the right, where two settings are compared. */
  StageView compared() {
    return view.stage().second();
  }

  PlaygroundModel model() {
    return model;
  }

  private String summary() {
    Optional<TheatreScene> guest = model.guestProperty().get();
    if (guest.isPresent()) {
      return guest.get().title();
    }
    Setup setup = model.setup();
    return messages.get("playground.pass." + setup.pass())
        + " · "
        + setup.filledOperation().inputText()
        + " → "
        + setup.filledOperation().outputText();
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
    view.stage().focus();
  }

  /**
   * Turns the window to this page with an operation under its controls, which undo takes back; one
   * that they do not have is shown as it is.
   *
   * @param title where it comes from
   * @param gradient the one at the output, where {@code pass} goes backwards
   */
  public void tryOut(
      String title,
      Operation operation,
      Tensor input,
      List<Tensor> parameters,
      Pass pass,
      Optional<Tensor> gradient) {
    Optional<Setup> setup =
        OperationSetup.of(model.setup(), operation, input, parameters, pass, gradient);
    if (setup.isEmpty()) {
      int axes = operation.outputShape(input.shape()).rank();
      List<Integer> first = Collections.nCopies(axes, 0);
      open(new TheatreScene(title, operation, input, parameters, first));
      return;
    }
    turnHere.run();
    model.guestProperty().set(Optional.empty());
    model.change(setup.get());
    view.stage().focus();
  }

  /** From here on, other pages' operations have a way back to this page. */
  public void leadBack(WayBack wayBack) {
    model.wayBackProperty().set(Optional.of(wayBack));
  }

  @Override
  public Ikon icon() {
    return Feather.GRID;
  }

  @Override
  public ObservableValue<String> title() {
    return title;
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
    keeping.play();
    if (!looked) {
      looked = true;
      Thread.ofVirtual().name("digits").start(this::lookForDigits);
    }
  }

  @Override
  public void focus() {
    view.stage().focus();
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

  /** As it was left at the last start; a file that cannot be read any more is passed over. */
  private void remember() {
    memory.filter(Files::isReadable).ifPresent(this::begin);
  }

  private void begin(Path file) {
    try {
      model.begin(KwReader.state(Files.readString(file)));
    } catch (IOException | InputMistake e) {
      System.err.println("kernelwalk: " + file.getFileName() + " was not read");
    }
  }

  /** Keeps the newest state for the next start, whichever thread is first. */
  private void keep(Path file) {
    synchronized (lock) {
      try {
        PlaygroundFiles.write(file, KwWriter.text(newest));
      } catch (IOException e) {
        System.err.println("kernelwalk: the playground was not remembered: " + e.getMessage());
      }
    }
  }

  /** Keeps what has changed, so that hardly anything is lost however the program ends. */
  private void keepSoon(Path file) {
    PlaygroundState now = model.state();
    if (!now.equals(newest)) {
      newest = now;
      Thread.ofVirtual().name("playground").start(() -> keep(file));
    }
  }

  @Override
  public void hide() {
    view.stage().stop();
    keeping.stop();
    newest = model.state();
    memory.ifPresent(this::keep);
  }
}
