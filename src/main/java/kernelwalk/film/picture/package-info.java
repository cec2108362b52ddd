/** Pictures as data: marks, the tensor cells they stand for, colour roles, numbers as text. */
@NullMarked
package kernelwalk.film.picture;

import org.jspecify.annotations.NullMarked;
