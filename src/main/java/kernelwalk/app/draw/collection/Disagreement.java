package kernelwalk.app.draw.collection;

import kernelwalk.ink.Ink;

/**
 * A disagreement between who collects and the network that reads.
 *
 * @param ink the drawing, not kept yet
 * @param label the digit that was asked for
 * @param read the digit that the network is sure to see
 */
record Disagreement(Ink ink, int label, int read) {}
