package kernelwalk.net;

import kernelwalk.tensor.Shape;

/**
 * The slot of a parameter: where it lies in the flat array of all weights.
 *
 * @param name layer and parameter: {@code conv1.weight}, {@code fc3.bias}
 * @param shape {@code [out, in, kh, kw]}, {@code [out, in]} or {@code [out]}
 * @param offset of its first value; its values follow in row-major order
 */
public record ParameterSlot(String name, Shape shape, int offset) {}
