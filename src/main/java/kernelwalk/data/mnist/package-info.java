/** MNIST: its four files, where they are, how they get here, and IDX, their format. */
@NullMarked
package kernelwalk.data.mnist;

import org.jspecify.annotations.NullMarked;
