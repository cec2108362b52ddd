/**
 * Training: the loop, optimisers, schedules, metrics, runs and their history, and the interface of
 * what computes a step fast.
 */
@NullMarked
package kernelwalk.train;

import org.jspecify.annotations.NullMarked;
