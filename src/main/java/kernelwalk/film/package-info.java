/** Walks in time: films, the pictures they consist of, and the marks a picture is made of. */
@NullMarked
package kernelwalk.film;

import org.jspecify.annotations.NullMarked;
