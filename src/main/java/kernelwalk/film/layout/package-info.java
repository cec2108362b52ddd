/** Where things stand on the stage, and the marks put there: planes, columns, the formula. */
@NullMarked
package kernelwalk.film.layout;

import org.jspecify.annotations.NullMarked;
