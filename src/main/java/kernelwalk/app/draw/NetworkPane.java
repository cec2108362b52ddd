package kernelwalk.app.draw;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelwalk.app.draw.xray.Influence;
import kernelwalk.app.draw.xray.Influences;
import kernelwalk.app.draw.xray.MattersView;
import kernelwalk.app.draw.xray.Opener;
import kernelwalk.app.draw.xray.XRay;
import kernelwalk.app.draw.xray.XRayView;
import kernelwalk.app.live.Newest;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;

/** The inside of the network that reads: the X-ray, or what in the drawing matters to it. */
final class NetworkPane {
  private final DrawModel model;
  private final Messages messages;
  private final SheetPaper sheet;
  private final XRayView xray;
  private final MattersView matters;
  private final Influences influences = new Influences();
  private final Newest<Influences.Question, Influence> worker =
      new Newest<>("draw-influence", influences::of);
  private final Label verdict = new Label();
  private final VBox root;
  private Mode mode = Mode.READ;

  NetworkPane(DrawModel model, Settings settings, Opener opener, Files files, SheetPaper sheet) {
    this.model = model;
    this.messages = settings.messages();
    this.sheet = sheet;
    xray = new XRayView(settings, opener);
    matters = new MattersView(settings);
    ReaderMenu menu =
        new ReaderMenu(
            "draw-reader-inside", model, model.readerProperty(), messages, files::openReader);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    verdict.setId("draw-verdict-inside");
    verdict.setMinWidth(0);
    HBox head = new HBox(menu, verdict);
    head.getStyleClass().add("reader-row");
    StackPane body = new StackPane(xray.node(), matters.node());
    body.setMinSize(0, 0);
    VBox.setVgrow(body, Priority.ALWAYS);
    root = new VBox(head, body);
    root.getStyleClass().add("draw-inside");
    root.setMinSize(0, 0);
    xray.seenProperty().subscribe(this::overlay);
    matters.overProperty().subscribe(this::overlay);
    matters.targetProperty().subscribe(this::ask);
  }

  Node node() {
    return root;
  }

  /** What stands under the sheet. */
  Region card() {
    return xray.card();
  }

  void arrange(Mode next) {
    mode = next;
    boolean inside = next == Mode.XRAY || next == Mode.MATTERS;
    only(root, inside);
    only(xray.node(), next == Mode.XRAY);
    only(matters.node(), next == Mode.MATTERS);
    xray.card().setManaged(next == Mode.XRAY);
    xray.card().setVisible(next == Mode.XRAY);
    show(model.state());
  }

  void show(DrawState state) {
    Opinion opinion = state.first();
    verdict.setText(
        opinion
            .reading()
            .map(r -> Verdict.figure(r) + " · " + Bars.percent(r.probability(r.first())))
            .orElse(messages.get(state.seen().isEmpty() ? "draw.waiting" : "draw.none.short")));
    switch (mode) {
      case XRAY ->
          xray.show(
              opinion
                  .by()
                  .flatMap(
                      by -> opinion.reading().map(r -> XRay.of(by.weights(), r.activations()))));
      case MATTERS -> ask();
      case READ, OWN -> {}
    }
    overlay();
  }

  /** Shows what was computed since the last pulse. */
  void refresh() {
    worker
        .poll()
        .filter(influence -> model.state().first().reading().isPresent())
        .ifPresent(influence -> matters.show(Optional.of(influence)));
  }

  private void ask() {
    if (mode != Mode.MATTERS) {
      return;
    }
    Opinion opinion = model.state().first();
    if (opinion.reading().isEmpty()) {
      matters.show(Optional.empty());
      return;
    }
    boolean normalised = model.state().seen().map(s -> s.settings().normalise()).orElse(true);
    worker.ask(
        new Influences.Question(
            opinion.by().orElseThrow().weights(),
            opinion.reading().orElseThrow().activations().input(),
            normalised ? -1 : 0,
            normalised ? 1 : 255,
            matters.targetProperty().get()));
  }

  private void overlay() {
    Optional<Overlay> over =
        switch (mode) {
          case XRAY ->
              xray.seenProperty().get().filter(patch -> !patch.whole()).map(Overlay.Frame::new);
          case MATTERS -> matters.overProperty().get().map(Overlay.Map::new);
          case READ, OWN -> Optional.empty();
        };
    sheet.lay(
        over.orElseGet(Overlay.None::new),
        model.state().seen().flatMap(Seen::steps).flatMap(PixelPlace::of));
  }

  private static void only(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
