package kernelwalk.app.lab;

import java.util.OptionalDouble;

/**
 * The gain of a fine-tuning: accuracies, 0 to 1, of the weights that it began with and of those
 * that it ended with.
 *
 * @param data the digits that it learns from
 * @param reference the digits that the network knew before: MNIST, or synthetic ones
 * @param before on the data's test pictures
 * @param referenceBefore on the reference's
 * @param after empty until the training has ended
 * @param referenceAfter empty until then
 */
record FineTuningGain(
    String data,
    String reference,
    double before,
    double referenceBefore,
    OptionalDouble after,
    OptionalDouble referenceAfter) {}
