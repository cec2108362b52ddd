package kernelwalk.net;

import kernelwalk.tensor.Operation;

/**
 * One operation of a network under the name that its parameters carry.
 *
 * @param name unique in its network: {@code conv1}, {@code relu1}, {@code fc2}
 */
public record Layer(String name, Operation operation) {}
