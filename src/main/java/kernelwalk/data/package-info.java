/**
 * Pictures of digits and where they come from: IDX files, the MNIST store, synthetic digits,
 * augmentation, and ink (drawings as pen strokes, and the 28×28 image made of them).
 */
@NullMarked
package kernelwalk.data;

import org.jspecify.annotations.NullMarked;
