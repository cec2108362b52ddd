package kernelwalk.app.draw;

import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import kernelwalk.app.draw.collection.CollectionModel;
import kernelwalk.app.draw.model.DrawMode;
import kernelwalk.app.draw.model.DrawModel;
import kernelwalk.app.draw.model.SheetFile;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.live.LiveNetwork.Current;
import kernelwalk.app.live.LiveNetwork.Source;
import kernelwalk.app.network.UnitOpener;
import kernelwalk.app.page.Page;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.reading.DrawingReader;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The Draw page in the window. */
public final class DrawPage implements Page {
  private final Messages messages;
  private final DrawModel model;
  private final Optional<SheetFile> kept;
  private final Parent root;
  private final AnimationTimer pulse;
  private final ObservableValue<String> subtitle;
  private Runnable turnHere = () -> {};

  /**
   * The page.
   *
   * @param network reads the drawings
   * @param trainQuickly begins a short training, for when there is no network yet
   * @param unitOpener opens the walk of what is clicked in the X-ray
   * @param ownDigits the file that the class's own digits are kept in
   * @param sheetFile the file that the drawing on the sheet is kept in, if it is to outlive the
   *     program
   */
  public DrawPage(
      Settings settings,
      LiveNetwork network,
      Runnable trainQuickly,
      UnitOpener unitOpener,
      Path ownDigits,
      Optional<Path> sheetFile) {
    this(settings, network, trainQuickly, unitOpener, ownDigits, sheetFile, Optional.empty());
  }

  /** As the other, with somebody else to be asked for files. */
  DrawPage(
      Settings settings,
      LiveNetwork network,
      Runnable trainQuickly,
      UnitOpener unitOpener,
      Path ownDigits,
      Optional<Path> sheetFile,
      Optional<Picker> picker) {
    messages = settings.messages();
    model = new DrawModel(network);
    kept = sheetFile.map(file -> new SheetFile(file, model.sheet()));
    kept.ifPresent(SheetFile::restore);
    BorderPane frame = new BorderPane();
    DrawView view =
        new DrawView(
            model,
            new CollectionModel(ownDigits, model.sheet(), model::surelyRead),
            settings,
            trainQuickly,
            unitOpener,
            picker.orElseGet(() -> new FilePicker(messages, frame)));
    frame.setCenter(view.root());
    root = frame;
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
            kept.ifPresent(SheetFile::pulse);
          }
        };
  }

  /** From now on calls this whenever what was read has been painted, on the FX thread. */
  public void afterReading(Runnable painted) {
    model.stateProperty().subscribe(state -> painted.run());
  }

  /** Shows the X-ray beside the sheet, or again what was read. */
  public void showXRay(boolean on) {
    model.modeProperty().set(on ? DrawMode.XRAY : DrawMode.READ);
  }

  DrawModel model() {
    return model;
  }

  private String reader() {
    return model.state().first().by().map(this::reader).orElse("");
  }

  private String reader(Current by) {
    String name = messages.get("lab.network." + by.weights().network().name());
    return switch (by.source()) {
      case Source.Delivered delivered -> messages.get("draw.by." + delivered.which().id(), name);
      case Source.Saved saved -> messages.get("draw.by.saved", name, saved.name());
      case Source.Lab lab ->
          messages.get(
              lab.training() ? "draw.by.training" : "draw.by.lab",
              name,
              Integer.toString(lab.epoch()),
              lab.accuracy().map(ProbabilityBars::percent).orElse("–"));
    };
  }

  @Override
  public String id() {
    return "draw";
  }

  @Override
  public void whenAsked(Runnable turn) {
    turnHere = turn;
  }

  /** Turns the window to this page; the keys are the X-ray's again where it is shown. */
  public void turnHere() {
    turnHere.run();
    Optional.ofNullable(root.lookup("#xray")).ifPresent(Node::requestFocus);
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
  public void prepare() {
    Thread.ofPlatform().daemon().name("draw-prepare").start(DrawingReader::prepare);
  }

  @Override
  public void show() {
    model.pulse();
    pulse.start();
  }

  @Override
  public void hide() {
    pulse.stop();
    kept.ifPresent(SheetFile::keep);
  }
}
