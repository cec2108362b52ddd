/**
 * Shapes, tensors, and the textbook operations with forward and backward: slow, plain, the truth.
 */
@NullMarked
package kernelwalk.tensor;

import org.jspecify.annotations.NullMarked;
