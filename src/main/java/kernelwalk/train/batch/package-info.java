/** Batches: the order of an epoch's samples, and labelled pictures as a network takes them. */
@NullMarked
package kernelwalk.train.batch;

import org.jspecify.annotations.NullMarked;
