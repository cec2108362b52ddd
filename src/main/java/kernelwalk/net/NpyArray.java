package kernelwalk.net;

import kernelwalk.tensor.Tensor;

/**
 * An array as a file of NumPy's has it.
 *
 * @param type of its numbers in the file, as NumPy calls it: {@code float64}
 * @param rounded whether those could have had more digits than the tensor's float32
 */
public record NpyArray(Tensor tensor, String type, boolean rounded) {}
