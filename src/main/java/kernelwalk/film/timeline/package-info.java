/** A film's time: steps of equal length, and the renderer asked for each moment. */
@NullMarked
package kernelwalk.film.timeline;

import org.jspecify.annotations.NullMarked;
