/** Kernelwalk: step through a convolutional network one multiplication at a time. */
@NullMarked
package kernelwalk;

import org.jspecify.annotations.NullMarked;
