/**
 * What computes a training step fast, as an interface, and the arithmetic that all engines share.
 */
@NullMarked
package kernelwalk.engine;

import org.jspecify.annotations.NullMarked;
