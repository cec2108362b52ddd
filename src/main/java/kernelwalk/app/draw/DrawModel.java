package kernelwalk.app.draw;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.data.GreyImage;
import kernelwalk.data.InkPipeline;
import kernelwalk.data.InkSettings;
import kernelwalk.data.InkSteps;
import kernelwalk.net.Forward;
import kernelwalk.net.Inputs;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Tensor;

/** The sheet, the pen, and what the network as it is now makes of the drawing. */
final class DrawModel {
  /** What the pointer does on the sheet. */
  enum Tool {
    PEN,
    ERASER
  }

  /** The widths that the pen can have, in units of the sheet. */
  static final double THINNEST = 6;

  static final double WIDEST = 40;

  private final LiveNetwork network;
  private final Sheet sheet = new Sheet();
  private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.PEN);
  private final DoubleProperty penWidth = new SimpleDoubleProperty(20);
  private final ObjectProperty<InkSettings> pipeline =
      new SimpleObjectProperty<>(InkSettings.STANDARD);
  private final ReadOnlyObjectWrapper<DrawState> state =
      new ReadOnlyObjectWrapper<>(DrawState.EMPTY);
  private long seenVersion = -1;
  private Optional<Weights> seenWeights = Optional.empty();
  private InkSettings seenPipeline = InkSettings.STANDARD;

  DrawModel(LiveNetwork network) {
    this.network = network;
  }

  Sheet sheet() {
    return sheet;
  }

  ObjectProperty<Tool> toolProperty() {
    return tool;
  }

  /** In units of the sheet. */
  DoubleProperty penWidthProperty() {
    return penWidth;
  }

  /** Which steps lead from the ink to the picture. */
  ObjectProperty<InkSettings> pipelineProperty() {
    return pipeline;
  }

  ReadOnlyObjectProperty<DrawState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  DrawState state() {
    return state.get();
  }

  /** Reads the drawing anew where it, the network or the steps changed: call it once a pulse. */
  void pulse() {
    Optional<LiveNetwork.Current> now = network.now();
    Optional<Weights> weights = now.map(LiveNetwork.Current::weights);
    boolean inkChanged = seenVersion != sheet.version() || !seenPipeline.equals(pipeline.get());
    if (!inkChanged
        && weights.equals(seenWeights)
        && now.map(LiveNetwork.Current::source).equals(state().source())) {
      return;
    }
    Optional<InkSteps> steps =
        inkChanged ? new InkPipeline(pipeline.get()).steps(sheet.ink()) : state().steps();
    seenVersion = sheet.version();
    seenWeights = weights;
    seenPipeline = pipeline.get();
    state.set(
        new DrawState(
            steps,
            weights.map(Weights::network),
            now.map(LiveNetwork.Current::source),
            steps.flatMap(s -> weights.map(w -> read(s, w)))));
  }

  private static Reading read(InkSteps steps, Weights weights) {
    return Reading.of(Forward.of(weights, input(steps, weights.network())));
  }

  /** The picture as this network takes it; not normalised where that step is switched off. */
  private static Tensor input(InkSteps steps, Network network) {
    GreyImage greys = steps.greys();
    Tensor input = new Inputs(network, greys.height(), greys.width()).tensor(greys.bytes());
    if (!steps.settings().normalise()) {
      float[] values = input.values();
      for (int i = 0; i < values.length; i++) {
        values[i] = values[i] * 127.5f + 127.5f;
      }
    }
    return input;
  }
}
