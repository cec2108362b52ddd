package kernelwalk.xray;

/**
 * A unit: one value in a network.
 *
 * @param stage 0 the input, 1 the first layer's output and so on, last of all the probabilities
 * @param cell its place in the stage's values, row-major, batch axis first
 */
public record Unit(int stage, int cell) {}
