/** Drawings as pen strokes, and the way to the 28×28 picture that a network reads. */
@NullMarked
package kernelwalk.ink;

import org.jspecify.annotations.NullMarked;
