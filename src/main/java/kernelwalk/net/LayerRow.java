package kernelwalk.net;

import kernelwalk.tensor.Shape;

/**
 * A line of the layer table.
 *
 * @param type the operation's name: {@code Conv2d}
 * @param input its shape for one picture, batch axis first
 * @param output likewise
 * @param parameters how many numbers the layer learns
 * @param multiplyAdds of one picture's forward pass
 */
public record LayerRow(
    String name, String type, Shape input, Shape output, int parameters, long multiplyAdds) {}
