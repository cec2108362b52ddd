/** The playground: an input, a kernel and the settings of an operation to change by hand. */
@NullMarked
package kernelwalk.app.playground;

import org.jspecify.annotations.NullMarked;
