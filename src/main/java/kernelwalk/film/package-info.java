/** Films: walks in time, what they can be made of, how they are put on the stage, their words. */
@NullMarked
package kernelwalk.film;

import org.jspecify.annotations.NullMarked;
