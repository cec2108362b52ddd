package kernelwalk.tensor;

/**
 * A parameter that an operation learns: {@code "weight"} or {@code "bias"}, and the shape of its
 * values.
 */
public record Parameter(String name, Shape shape) {}
