package kernelwalk.xray;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.net.Activations;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.net.PixelRegion;
import kernelwalk.net.ReceptiveField;
import kernelwalk.net.Weights;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.ConvTranspose2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Softmax;
import kernelwalk.tensor.Tensor;
import kernelwalk.tensor.Window;

/**
 * An X-ray: a network with everything that it computed for one picture, and what each value came
 * from.
 */
public final class XRay {
  private final Activations activations;
  private final List<Layer> layers;
  private final List<List<Tensor>> parameters = new ArrayList<>();

  private XRay(Weights weights, Activations activations) {
    this.activations = activations;
    this.layers = new ArrayList<>(activations.network().layers());
    layers.forEach(layer -> parameters.add(weights.of(layer)));
    layers.add(new Layer("softmax", new Softmax()));
    parameters.add(List.of());
  }

  /** Of activations that were computed with these weights. */
  public static XRay of(Weights weights, Activations activations) {
    return new XRay(weights, activations);
  }

  public Network network() {
    return activations.network();
  }

  public Activations activations() {
    return activations;
  }

  /** How many stages there are: input, layers, probabilities. */
  public int stages() {
    return layers.size() + 1;
  }

  /** The stage of the logits. */
  public int logits() {
    return layers.size() - 1;
  }

  /** A stage's values, batch axis first. */
  public Tensor values(int stage) {
    if (stage == 0) {
      return activations.input();
    }
    return stage == layers.size()
        ? activations.probabilities()
        : activations.outputs().get(stage - 1);
  }

  /** What a stage is called: the name of the layer that gives it, or {@code input}. */
  public String name(int stage) {
    return stage == 0 ? "input" : layers.get(stage - 1).name();
  }

  /** The operation that gives a stage other than the input. */
  public Operation operation(int stage) {
    return layers.get(stage - 1).operation();
  }

  /** The parameters of that operation. */
  public List<Tensor> parameters(int stage) {
    return parameters.get(stage - 1);
  }

  /** The part of an earlier stage that a unit can see; of a stage without planes all of it. */
  public ReceptiveField field(Unit unit, int stage) {
    List<Operation> chain =
        layers.subList(stage, unit.stage()).stream().map(Layer::operation).toList();
    int[] cell = values(unit.stage()).shape().indices(unit.cell());
    return ReceptiveField.of(chain, values(stage).shape(), cell);
  }

  /** The part of the picture that a unit can see. */
  public PixelRegion sees(Unit unit) {
    return PixelRegion.of(field(unit, 0), values(0).shape());
  }

  /** How a unit came from the picture. */
  public UnitOrigin origin(Unit unit) {
    List<Operation> chain = layers.subList(0, unit.stage()).stream().map(Layer::operation).toList();
    return new UnitOrigin(values(0), chain);
  }

  public double value(Unit unit) {
    return values(unit.stage()).values()[unit.cell()];
  }

  /** The unit as code has it: {@code conv1[0, 2, 3, 4]}. */
  public String spelt(Unit unit) {
    int[] at = values(unit.stage()).shape().indices(unit.cell());
    StringBuilder text = new StringBuilder(name(unit.stage()));
    for (int i = 0; i < at.length; i++) {
      text.append(i == 0 ? "[" : ", ").append(at[i]);
    }
    return text.append(']').toString();
  }

  /** Whether a stage can hold values below zero. */
  public boolean signed(int stage) {
    if (stage == 0) {
      return false;
    }
    return switch (operation(stage)) {
      case Activation a ->
          switch (a.kind()) {
            case RELU, SIGMOID -> false;
            case TANH, LEAKY_RELU -> true;
          };
      case Pool2d p -> signed(stage - 1);
      case Flatten f -> signed(stage - 1);
      case Softmax s -> false;
      case Conv2d c -> true;
      case ConvTranspose2d c -> true;
      case Linear l -> true;
    };
  }

  /** What is added to a unit's sum besides its feeds. */
  public double bias(Unit unit) {
    if (unit.stage() == 0 || parameters(unit.stage()).size() < 2) {
      return 0;
    }
    int channel = values(unit.stage()).shape().indices(unit.cell())[1];
    return parameters(unit.stage()).get(1).values()[channel];
  }

  /** Everything that a unit is computed from; padding left out; of a maximum the winner alone. */
  public List<UnitInput> feeds(Unit unit) {
    if (unit.stage() == 0) {
      return List.of();
    }
    Tensor input = values(unit.stage() - 1);
    float[] x = input.values();
    int[] at = values(unit.stage()).shape().indices(unit.cell());
    return switch (operation(unit.stage())) {
      case Conv2d conv -> products(conv, input, parameters(unit.stage()).getFirst(), at);
      case Pool2d pool ->
          switch (pool.mode()) {
            case MAX -> {
              int winner = pool.winner(input, at);
              yield List.of(new UnitInput(winner, x[winner], 1));
            }
            case AVERAGE -> means(pool, input, at);
          };
      case Linear linear -> {
        float[] w = parameters(unit.stage()).getFirst().values();
        List<UnitInput> unitInputs = new ArrayList<>(linear.in());
        for (int i = 0; i < linear.in(); i++) {
          unitInputs.add(new UnitInput(i, x[i], w[at[1] * linear.in() + i]));
        }
        yield unitInputs;
      }
      case Activation a -> List.of(new UnitInput(unit.cell(), x[unit.cell()], 1));
      case Flatten f -> List.of(new UnitInput(unit.cell(), x[unit.cell()], 1));
      case Softmax s -> List.of(new UnitInput(unit.cell(), x[unit.cell()], 1));
      case ConvTranspose2d c ->
          throw new IllegalArgumentException(
              name(unit.stage()) + ": no network here has a transposed convolution");
    };
  }

  private static List<UnitInput> products(Conv2d conv, Tensor input, Tensor weight, int[] at) {
    Shape shape = input.shape();
    Axis rows = conv.window().rows(shape.dim(2));
    Axis columns = conv.window().columns(shape.dim(3));
    List<UnitInput> unitInputs = new ArrayList<>();
    for (int c = 0; c < conv.groupInputs(); c++) {
      int channel = conv.firstInput(at[1]) + c;
      for (int i = 0; i < conv.kernel().height(); i++) {
        int y = rows.source(at[2], i);
        for (int j = 0; j < conv.kernel().width(); j++) {
          int x = columns.source(at[3], j);
          if (y != Axis.PADDING && x != Axis.PADDING) {
            int cell = shape.offset(0, channel, y, x);
            unitInputs.add(new UnitInput(cell, input.values()[cell], weight.get(at[1], c, i, j)));
          }
        }
      }
    }
    return unitInputs;
  }

  private static List<UnitInput> means(Pool2d pool, Tensor input, int[] at) {
    Window window = pool.window();
    Axis rows = window.rows(input.shape().dim(2));
    Axis columns = window.columns(input.shape().dim(3));
    double share = 1.0 / pool.counted(input.shape(), at[2], at[3]);
    List<UnitInput> unitInputs = new ArrayList<>();
    for (int i = 0; i < pool.kernel().height(); i++) {
      int y = rows.source(at[2], i);
      for (int j = 0; j < pool.kernel().width(); j++) {
        int x = columns.source(at[3], j);
        if (y != Axis.PADDING && x != Axis.PADDING) {
          int cell = input.shape().offset(0, at[1], y, x);
          unitInputs.add(new UnitInput(cell, input.values()[cell], share));
        }
      }
    }
    return unitInputs;
  }
}
