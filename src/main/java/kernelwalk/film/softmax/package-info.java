/** The film of softmax, alone or with cross-entropy. */
@NullMarked
package kernelwalk.film.softmax;

import org.jspecify.annotations.NullMarked;
