package kernelwalk.xray;

import java.util.List;
import kernelwalk.net.PixelRegion;
import kernelwalk.net.ReceptiveField;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * The origin of a unit: the picture that a network read, and the way from it to the operation on
 * the stage.
 *
 * @param input what the network was given, {@code [1, 1, H, W]}; 28×28 or, in its middle, 28×28
 *     within a border
 * @param chain the operations in their order, the one on the stage the last
 */
public record UnitOrigin(Tensor input, List<Operation> chain) {
  public UnitOrigin {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("an origin needs the operation that is on the stage");
    }
  }

  /** Of what the operation on the stage is given. */
  public Shape inputShape() {
    return through(chain.size() - 1);
  }

  /** Of what the operation on the stage gives. */
  public Shape outputShape() {
    return through(chain.size());
  }

  private Shape through(int operations) {
    Shape shape = input.shape();
    for (Operation operation : chain.subList(0, operations)) {
      shape = operation.outputShape(shape);
    }
    return shape;
  }

  /** What an output cell sees of the picture; its indices batch axis first. */
  public PixelRegion ofOutput(int... cell) {
    return PixelRegion.of(ReceptiveField.of(chain, input.shape(), cell), input.shape());
  }

  /** What a cell of the input of the operation on the stage sees of the picture. */
  public PixelRegion ofInput(int... cell) {
    List<Operation> before = chain.subList(0, chain.size() - 1);
    return PixelRegion.of(ReceptiveField.of(before, input.shape(), cell), input.shape());
  }
}
