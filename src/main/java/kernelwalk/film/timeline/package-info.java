/** The time of a film: steps of equal length, and how far into one it is. */
@NullMarked
package kernelwalk.film.timeline;

import org.jspecify.annotations.NullMarked;
