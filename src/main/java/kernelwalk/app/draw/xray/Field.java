package kernelwalk.app.draw.xray;

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
import kernelwalk.tensor.Window;

/**
 * Rows and columns of a stage, all bounds inclusive and inside it.
 *
 * @param stage where they are
 */
record Field(int stage, int top, int bottom, int left, int right) {

  /** The part of the input that a unit can see at all: its receptive field. */
  static Field receptive(XRay xray, Unit unit) {
    return of(xray, unit, 0);
  }

  /** The part of an earlier stage that a unit can see; of a stage without planes all of it. */
  static Field of(XRay xray, Unit unit, int stage) {
    int[] at = xray.values(unit.stage()).shape().indices(unit.cell());
    Field field =
        at.length == 4
            ? new Field(unit.stage(), at[2], at[2], at[3], at[3])
            : new Field(unit.stage(), 0, 0, at[1], at[1]);
    while (field.stage() > stage) {
      field = field.before(xray);
    }
    return field;
  }

  private Field before(XRay xray) {
    Shape shape = xray.values(stage - 1).shape();
    Operation operation = xray.operation(stage);
    return switch (operation) {
      case Conv2d conv -> through(conv.window(), shape);
      case Pool2d pool -> through(pool.window(), shape);
      case Activation a -> new Field(stage - 1, top, bottom, left, right);
      case Softmax s -> all(shape);
      case Linear l -> all(shape);
      case ConvTranspose2d c -> all(shape);
      case Flatten f -> left == right ? unflattened(shape) : all(shape);
    };
  }

  private Field unflattened(Shape shape) {
    int[] at = shape.indices(left);
    return new Field(stage - 1, at[2], at[2], at[3], at[3]);
  }

  private Field all(Shape shape) {
    return shape.rank() == 4
        ? new Field(stage - 1, 0, shape.dim(2) - 1, 0, shape.dim(3) - 1)
        : new Field(stage - 1, 0, 0, 0, shape.dim(1) - 1);
  }

  private Field through(Window window, Shape shape) {
    Axis rows = window.rows(shape.dim(2));
    Axis columns = window.columns(shape.dim(3));
    return new Field(
        stage - 1,
        Math.max(0, rows.position(top, 0)),
        Math.min(rows.extent() - 1, rows.position(bottom, rows.kernel() - 1)),
        Math.max(0, columns.position(left, 0)),
        Math.min(columns.extent() - 1, columns.position(right, columns.kernel() - 1)));
  }
}
