/**
 * Backward passes taken apart, and transposed convolution, which is one: the gradient of a
 * convolution to its input.
 */
@NullMarked
package kernelwalk.walk.gradient;

import org.jspecify.annotations.NullMarked;
