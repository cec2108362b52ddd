package kernelwalk.app.draw;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.draw.model.DrawMode;
import kernelwalk.app.draw.model.DrawModel;
import kernelwalk.app.draw.model.DrawState;
import kernelwalk.app.draw.model.Opinion;
import kernelwalk.app.draw.model.PixelPlace;
import kernelwalk.app.draw.model.SheetOverlay;
import kernelwalk.app.live.LatestOnly;
import kernelwalk.app.network.MattersView;
import kernelwalk.app.network.UnitOpener;
import kernelwalk.app.network.XRayView;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.reading.NetworkInput;
import kernelwalk.xray.Influence;
import kernelwalk.xray.InfluenceAnalysis;
import kernelwalk.xray.XRay;

/** The pane of the network that reads: the X-ray, or what in the drawing matters to it. */
final class NetworkPane {
  private final DrawModel model;
  private final Messages messages;
  private final SheetPaper sheet;
  private final XRayView xray;
  private final MattersView matters;
  private final InfluenceAnalysis influenceAnalysis = new InfluenceAnalysis();
  private final LatestOnly<InfluenceAnalysis.Question, Influence> worker =
      new LatestOnly<>("draw-influence", influenceAnalysis::of);
  private final Label verdict = new Label();
  private final VBox root;
  private DrawMode drawMode = DrawMode.READ;

  NetworkPane(
      DrawModel model,
      Settings settings,
      UnitOpener unitOpener,
      DrawFiles drawFiles,
      SheetPaper sheet) {
    this.model = model;
    this.messages = settings.messages();
    this.sheet = sheet;
    xray = new XRayView(settings, unitOpener);
    matters = new MattersView(settings);
    ReaderMenu menu =
        new ReaderMenu(
            "draw-reader-inside", model, model.readerProperty(), messages, drawFiles::openReader);
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

  void arrange(DrawMode next) {
    drawMode = next;
    boolean inside = next == DrawMode.XRAY || next == DrawMode.MATTERS;
    Visibility.show(root, inside);
    Visibility.show(xray.node(), next == DrawMode.XRAY);
    Visibility.show(matters.node(), next == DrawMode.MATTERS);
    xray.card().setManaged(next == DrawMode.XRAY);
    xray.card().setVisible(next == DrawMode.XRAY);
    show(model.state());
  }

  void show(DrawState state) {
    Opinion opinion = state.first();
    verdict.setText(
        opinion
            .reading()
            .map(r -> Verdict.figure(r) + " · " + ProbabilityBars.percent(r.probability(r.first())))
            .orElseGet(
                () ->
                    state.networkInput().isEmpty()
                        ? Verdict.waiting(messages, state.input())
                        : messages.get("draw.none.short")));
    switch (drawMode) {
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
    if (drawMode != DrawMode.MATTERS) {
      return;
    }
    Opinion opinion = model.state().first();
    if (opinion.reading().isEmpty()) {
      matters.show(Optional.empty());
      return;
    }
    boolean normalised =
        model.state().networkInput().map(s -> s.settings().normalise()).orElse(true);
    worker.ask(
        new InfluenceAnalysis.Question(
            opinion.by().orElseThrow().weights(),
            opinion.reading().orElseThrow().activations().input(),
            normalised ? -1 : 0,
            normalised ? 1 : 255,
            matters.targetProperty().get()));
  }

  private void overlay() {
    Optional<SheetOverlay> over =
        switch (drawMode) {
          case XRAY ->
              xray.seenProperty()
                  .get()
                  .filter(pixelRegion -> !pixelRegion.whole())
                  .map(SheetOverlay.Frame::new);
          case MATTERS -> matters.overProperty().get().map(SheetOverlay.Map::new);
          case READ, OWN -> Optional.empty();
        };
    sheet.lay(
        over.orElseGet(SheetOverlay.None::new),
        model.state().networkInput().flatMap(NetworkInput::steps).flatMap(PixelPlace::of));
  }
}
