/** How well a network reads pictures whose labels are known. */
@NullMarked
package kernelwalk.train.evaluation;

import org.jspecify.annotations.NullMarked;
