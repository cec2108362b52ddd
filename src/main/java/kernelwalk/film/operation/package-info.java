/** The film of every operation and pass: where a film is asked for. */
@NullMarked
package kernelwalk.film.operation;

import org.jspecify.annotations.NullMarked;
