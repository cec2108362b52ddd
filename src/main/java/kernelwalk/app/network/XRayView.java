package kernelwalk.app.network;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kernelwalk.app.setting.Settings;
import kernelwalk.net.PixelRegion;
import kernelwalk.tensor.Argmax;
import kernelwalk.xray.StrongestPaths;
import kernelwalk.xray.Unit;
import kernelwalk.xray.XRay;

/**
 * The whole network at work on the drawing. The pointer chooses a unit, a click opens its walk;
 * with the keyboard, arrows move within a layer, page keys to the layers before and after, Enter
 * opens. Until somebody chooses, the unit of the first guess is shown.
 */
public final class XRayView {
  private static final int EDGES = 12;

  private final Settings settings;
  private final UnitOpener unitOpener;
  private final MapsCanvas maps;
  private final TraceCanvas trace;
  private final StackPane root;
  private final UnitCard card;
  private final ReadOnlyObjectWrapper<Optional<PixelRegion>> seen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<XRay> xray = Optional.empty();
  private Optional<Unit> chosen = Optional.empty();

  public XRayView(Settings settings, UnitOpener unitOpener) {
    this.settings = settings;
    this.unitOpener = unitOpener;
    maps = new MapsCanvas(settings);
    trace = new TraceCanvas(settings, maps);
    trace.setId("xray");
    trace.setFocusTraversable(true);
    card = new UnitCard(settings.messages(), this::open);
    root = new StackPane(maps, trace);
    root.setMinSize(0, 0);
    trace.setOnMouseMoved(this::point);
    trace.setOnMouseClicked(this::click);
    trace.setOnKeyPressed(this::key);
    trace.layoutBoundsProperty().subscribe(this::update);
    settings.languageProperty().subscribe(this::update);
  }

  /** The network. */
  public Node node() {
    return root;
  }

  /** The chosen unit in words. */
  public Region card() {
    return card;
  }

  /** The part of the 28×28 picture that the chosen unit sees. */
  public ReadOnlyObjectProperty<Optional<PixelRegion>> seenProperty() {
    return seen.getReadOnlyProperty();
  }

  /** Shows this from now on; the chosen unit stays while the network is the same. */
  public void show(Optional<XRay> next) {
    boolean same =
        next.isPresent() && xray.isPresent() && next.get().network().equals(xray.get().network());
    if (!same && next.isPresent()) {
      chosen = Optional.empty();
    }
    xray = next;
    maps.show(next);
    update();
  }

  private Optional<Unit> unit() {
    return xray.flatMap(
        x -> chosen.or(() -> Optional.of(new Unit(x.stages() - 1, x.activations().digit()))));
  }

  private void update() {
    Optional<Unit> unit = unit();
    trace.show(xray, xray.flatMap(x -> unit.map(u -> StrongestPaths.of(x, u, EDGES))));
    card.show(xray, unit);
    trace.setAccessibleText(
        xray.flatMap(x -> unit.map(x::spelt)).orElse(settings.messages().get("xray.empty")));
    seen.set(xray.flatMap(x -> unit.map(x::sees)));
  }

  private void choose(Optional<Unit> unit) {
    if (unit.isPresent() && !unit.equals(chosen)) {
      chosen = unit;
      update();
    }
  }

  private void point(MouseEvent event) {
    choose(maps.networkRows().flatMap(networkRows -> networkRows.at(event.getX(), event.getY())));
  }

  private void click(MouseEvent event) {
    trace.requestFocus();
    Optional<Unit> at =
        maps.networkRows().flatMap(networkRows -> networkRows.at(event.getX(), event.getY()));
    choose(at);
    if (at.isPresent() && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      open();
    }
  }

  private void open() {
    if (xray.isPresent()) {
      unit().filter(u -> u.stage() > 0).ifPresent(u -> unitOpener.open(xray.get(), u));
    }
  }

  private void key(KeyEvent event) {
    if (xray.isEmpty() || event.isShortcutDown()) {
      return;
    }
    XRay x = xray.get();
    Unit u = unit().orElseThrow();
    switch (event.getCode()) {
      case LEFT -> choose(Optional.of(moved(x, u, -1)));
      case RIGHT -> choose(Optional.of(moved(x, u, 1)));
      case UP -> choose(Optional.of(moved(x, u, -across(u))));
      case DOWN -> choose(Optional.of(moved(x, u, across(u))));
      case PAGE_UP -> choose(Optional.of(staged(x, u, -1)));
      case PAGE_DOWN -> choose(Optional.of(staged(x, u, 1)));
      case ENTER -> open();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private int across(Unit u) {
    return maps.networkRows().map(networkRows -> networkRows.row(u.stage()).perLine()).orElse(1);
  }

  private static Unit moved(XRay x, Unit u, int by) {
    int cells = x.values(u.stage()).values().length;
    int next = u.cell() + by;
    return next < 0 || next >= cells ? u : new Unit(u.stage(), next);
  }

  /** The strongest unit of a neighbouring stage. */
  private static Unit staged(XRay x, Unit u, int by) {
    int stage = Math.clamp((long) u.stage() + by, 0, x.stages() - 1);
    return stage == u.stage() ? u : new Unit(stage, Argmax.of(x.values(stage).values()));
  }
}
