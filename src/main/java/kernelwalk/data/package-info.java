/** Labelled pictures, and their small random changes for training. */
@NullMarked
package kernelwalk.data;

import org.jspecify.annotations.NullMarked;
