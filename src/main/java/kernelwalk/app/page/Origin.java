package kernelwalk.app.page;

import java.util.List;
import kernelwalk.net.Patch;
import kernelwalk.net.ReceptiveField;
import kernelwalk.tensor.Operation;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/**
 * The picture that a network read, and the way from it to the operation on the stage.
 *
 * @param input what the network was given, {@code [1, 1, H, W]}; 28×28 or, in its middle, 28×28
 *     within a border
 * @param chain the operations in their order, the one on the stage the last
 */
public record Origin(Tensor input, List<Operation> chain) {
  public Origin {
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
  public Patch ofOutput(int... cell) {
    return Patch.of(ReceptiveField.of(chain, input.shape(), cell), input.shape());
  }

  /** What a cell of the input of the operation on the stage sees of the picture. */
  public Patch ofInput(int... cell) {
    List<Operation> before = chain.subList(0, chain.size() - 1);
    return Patch.of(ReceptiveField.of(before, input.shape(), cell), input.shape());
  }
}
