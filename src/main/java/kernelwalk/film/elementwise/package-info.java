/** The films of what goes value by value: activations, and flattening. */
@NullMarked
package kernelwalk.film.elementwise;

import org.jspecify.annotations.NullMarked;
