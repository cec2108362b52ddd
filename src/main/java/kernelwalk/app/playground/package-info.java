/** The playground: an input, a kernel and the settings of a convolution to change by hand. */
@NullMarked
package kernelwalk.app.playground;

import org.jspecify.annotations.NullMarked;
