package kernelwalk.film.timeline;

/**
 * A phase of a step, in which one thing happens.
 *
 * @param start the share of the step's time at which it begins, 0 … 1
 * @param end the share at which it is over, after {@code start}
 */
public record Phase(double start, double end) {}
