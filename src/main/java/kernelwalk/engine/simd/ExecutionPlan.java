package kernelwalk.engine.simd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.net.Layer;
import kernelwalk.net.Network;
import kernelwalk.net.ParameterSlot;
import kernelwalk.tensor.Activation;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Flatten;
import kernelwalk.tensor.Linear;
import kernelwalk.tensor.Padding;
import kernelwalk.tensor.Pool2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Size;

/**
 * The plan of execution: a network as layers between nodes: activations belong to the node that
 * they change, flattening disappears.
 *
 * @param layerValueses one more than stages; stage i leads from node i to node i + 1
 */
record ExecutionPlan(List<LayerValues> layerValueses, List<SimdLayer> simdLayers) {

  /**
   * The plan of this network.
   *
   * @throws IllegalArgumentException naming the layer that the engine cannot compute
   */
  static ExecutionPlan of(Network network) {
    List<Step> steps = steps(network);
    List<LayerValues> layerValueses = new ArrayList<>();
    layerValueses.add(node(Optional.empty(), network.input(), steps.getFirst()));
    List<SimdLayer> simdLayers = new ArrayList<>();
    Map<String, Integer> offsets = new HashMap<>();
    for (ParameterSlot slot : network.parameters()) {
      offsets.put(slot.name(), slot.offset());
    }
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      LayerValues in = layerValueses.getLast();
      LayerValues out =
          i + 1 < steps.size()
              ? node(step.activation(), step.output(), steps.get(i + 1))
              : new LayerValues(planes(step.output(), Padding.NONE), step.activation(), false);
      layerValueses.add(out);
      int weight = offsets.getOrDefault(step.layer().name() + ".weight", -1);
      int bias = offsets.getOrDefault(step.layer().name() + ".bias", -1);
      simdLayers.add(stage(step, i, in, out, weight, bias));
    }
    return new ExecutionPlan(List.copyOf(layerValueses), List.copyOf(simdLayers));
  }

  /** A layer with weights or a pooling, and the activation after it. */
  private record Step(Layer layer, Shape output, Optional<Activation> activation) {}

  private static List<Step> steps(Network network) {
    List<Step> steps = new ArrayList<>();
    List<Shape> shapes = network.outputShapes(1);
    for (int i = 0; i < network.layers().size(); i++) {
      Layer layer = network.layers().get(i);
      switch (layer.operation()) {
        case Conv2d conv -> {
          boolean fits =
              conv.stride().equals(Size.ONE)
                  && conv.dilation().equals(Size.ONE)
                  && conv.groups() == 1
                  && conv.padding().mode() == Padding.Mode.ZERO;
          require(
              fits,
              layer,
              "only convolutions of stride 1, dilation 1 and one group, padded by zeros");
          steps.add(new Step(layer, withoutBatch(shapes.get(i)), Optional.empty()));
        }
        case Pool2d pool -> {
          require(
              pool.isPlain(),
              layer,
              "only pooling of dilation 1 whose windows fit and whose means count the padding");
          steps.add(new Step(layer, withoutBatch(shapes.get(i)), Optional.empty()));
        }
        case Linear linear ->
            steps.add(new Step(layer, withoutBatch(shapes.get(i)), Optional.empty()));
        case Activation activation -> {
          boolean fits = !steps.isEmpty() && steps.getLast().activation().isEmpty();
          require(fits, layer, "an activation only after another kind of layer");
          Step last = steps.removeLast();
          steps.add(new Step(last.layer(), last.output(), Optional.of(activation)));
        }
        case Flatten flatten -> {}
        default -> require(false, layer, "convolution, pooling, activation, flatten and linear");
      }
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException(
          "the simd engine needs at least one layer with weights in " + network.name());
    }
    return steps;
  }

  private static void require(boolean fits, Layer layer, String what) {
    if (!fits) {
      throw new IllegalArgumentException(
          "the simd engine computes %s; layer %s is %s"
              .formatted(what, layer.name(), layer.operation()));
    }
  }

  /** The node that a stage reads: with a margin for its padding, overwritten where that is safe. */
  private static LayerValues node(Optional<Activation> activation, Shape shape, Step reader) {
    return switch (reader.layer().operation()) {
      case Conv2d conv -> new LayerValues(planes(shape, conv.padding()), activation, false);
      case Pool2d pool -> {
        PlaneLayout planeLayout = planes(shape, Padding.NONE);
        yield new LayerValues(
            planeLayout,
            activation,
            pool.mode() == Pool2d.Mode.MAX && Pooling.isQuarter(pool, planeLayout));
      }
      default -> new LayerValues(planes(shape, Padding.NONE), activation, false);
    };
  }

  private static PlaneLayout planes(Shape shape, Padding padding) {
    int height = shape.rank() == 3 ? shape.dim(1) : 1;
    int width = shape.rank() == 3 ? shape.dim(2) : 1;
    return new PlaneLayout(
        shape.dim(0),
        height,
        width,
        padding.top(),
        padding.left(),
        height + padding.top() + padding.bottom(),
        width + padding.left() + padding.right());
  }

  private static SimdLayer stage(
      Step step, int input, LayerValues in, LayerValues out, int weight, int bias) {
    return switch (step.layer().operation()) {
      case Conv2d conv ->
          out.planeLayout().height() * out.planeLayout().width() == 1
                  && conv.padding().isNone()
                  && !out.planeLayout().hasMargin()
              ? new Dense(input, in, out, weight, bias)
              : new Convolution(input, in, out, conv.kernel(), weight, bias);
      case Pool2d pool -> new Pooling(input, in, out, pool);
      default -> new Dense(input, in, out, weight, bias);
    };
  }

  private static Shape withoutBatch(Shape shape) {
    return shape.rank() == 4
        ? Shape.of(shape.dim(1), shape.dim(2), shape.dim(3))
        : Shape.of(shape.dim(1));
  }
}
