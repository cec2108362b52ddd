/** The film of a convolution: its volumes, the window over them, and the arithmetic of a cell. */
@NullMarked
package kernelwalk.film.conv;

import org.jspecify.annotations.NullMarked;
