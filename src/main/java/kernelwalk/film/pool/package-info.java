/** The film of a pooling: the window in a lens, and the value that wins or the mean. */
@NullMarked
package kernelwalk.film.pool;

import org.jspecify.annotations.NullMarked;
