package kernelwalk.engine.nd4j;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An ND4J array of two axes, column after column (order {@code 'f'}), outside Java's heap. What
 * Kernelwalk calls {@code [F, N]} row by row is {@code N} rows and {@code F} columns here.
 */
final class Matrix implements AutoCloseable {
  private final INDArray array;
  private final FloatBuffer values;

  /** Zeros. */
  Matrix(int rows, int columns) {
    this.array = Nd4j.create(DataType.FLOAT, new long[] {rows, columns}, 'f');
    this.values = array.data().asNioFloat();
  }

  /** Fills one column. */
  void fillColumn(int column, float value) {
    array.getColumn(column).assign(value);
  }

  /** Copies values in, column after column from position {@code at}. */
  void put(int at, float[] source, int offset, int count) {
    values.put(at, source, offset, count);
  }

  /** Copies values out, column after column from position {@code at}. */
  void get(int at, float[] target, int offset, int count) {
    values.get(at, target, offset, count);
  }

  /** Becomes the product of two others, each transposed or not. */
  void product(Matrix a, boolean transposeA, Matrix b, boolean transposeB) {
    Nd4j.gemm(a.array, b.array, array, transposeA, transposeB, 1, 0);
  }

  /** Every value becomes its hyperbolic tangent. */
  void tanh() {
    Nd4j.getExecutioner().exec(new Tanh(array, array));
  }

  /** Every value z becomes 1 / (1 + exp(−z)). */
  void sigmoid() {
    Nd4j.getExecutioner().exec(new Sigmoid(array, array));
  }

  @Override
  public void close() {
    array.close();
  }
}
