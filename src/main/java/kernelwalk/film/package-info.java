/** Walks in time: a film, what it can be made of, how it is put on the stage, and its words. */
@NullMarked
package kernelwalk.film;

import org.jspecify.annotations.NullMarked;
