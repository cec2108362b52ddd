package kernelwalk.app.lessons.subject;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import kernelwalk.app.live.DeliveredNetwork;
import kernelwalk.app.network.XRayView;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.data.DigitDataset;
import kernelwalk.data.LabelledImages;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.net.Activations;
import kernelwalk.net.InputNormalization;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Tensor;
import kernelwalk.xray.XRay;

/** The feature maps of a trained network on one test picture, or another one. */
final class FeatureMapsView implements SubjectView {
  private final Messages messages;
  private final LessonSources sources;
  private final DeliveredNetwork which;
  private final SubjectControls controls;
  private final XRayView view;
  private final BorderPane root = new BorderPane();
  private Optional<LabelledImages> images = Optional.empty();
  private int index;

  FeatureMapsView(SceneSubject.FeatureMaps subject, Settings settings, LessonSources sources) {
    this.messages = settings.messages();
    this.sources = sources;
    this.index = subject.image();
    this.which =
        subject.network().equals("drawn") ? DeliveredNetwork.DRAWN : DeliveredNetwork.PRETRAINED;
    view = new XRayView(settings, (xray, unit) -> sources.openUnit().accept(xray, unit));
    Region card = view.card();
    root.setCenter(view.node());
    root.setBottom(card);
    root.setMinSize(0, 0);
    root.getStyleClass().add("subject-page");
    controls = new SubjectControls(messages);
    controls.row(
        controls.button("previous", "lessons.data.previous", () -> step(-1)),
        controls.button("next", "lessons.data.next", () -> step(1)));
    controls.row(controls.button("draw", "lessons.maps.draw", sources.openDraw()));
    DigitStock.read(sources, this::show, controls::say);
  }

  private void show(DigitDataset digits) {
    images = Optional.of(digits.test());
    index = Math.clamp(index, 0, digits.test().count() - 1);
    change();
  }

  private void step(int by) {
    images.ifPresent(
        all -> {
          index = Math.floorMod(index + by, all.count());
          change();
        });
  }

  private void change() {
    Optional<Weights> weights = sources.network().delivered(which);
    if (weights.isEmpty()) {
      controls.tell("lessons.maps.none", which.id());
      return;
    }
    images.ifPresent(
        all -> {
          Activations activations = activations(weights.get(), all, index);
          view.show(Optional.of(XRay.of(weights.get(), activations)));
          controls.tell(
              "lessons.maps.read",
              all.name(),
              Integer.toString(index),
              Integer.toString(all.label(index)),
              Integer.toString(activations.digit()));
        });
  }

  /** What every layer makes of a picture. */
  static Activations activations(Weights weights, LabelledImages all, int index) {
    try (SimdEngine engine = new SimdEngine(weights.network(), 1)) {
      return activations(engine, weights, all, index);
    }
  }

  /** The same by an engine that goes on. */
  static Activations activations(
      SimdEngine engine, Weights weights, LabelledImages all, int index) {
    InputNormalization normalization =
        new InputNormalization(weights.network(), all.height(), all.width());
    int pixels = all.height() * all.width();
    byte[] greys = Arrays.copyOfRange(all.pixels(), index * pixels, (index + 1) * pixels);
    Tensor picture = normalization.tensor(greys);
    return engine.activations(weights, picture);
  }

  @Override
  public Optional<Node> instead() {
    return Optional.of(root);
  }

  @Override
  public Optional<Node> controls() {
    return Optional.of(controls);
  }
}
