/**
 * A network at work on one picture, as data: every value, what it came from, what matters to it.
 */
@NullMarked
package kernelwalk.xray;

import org.jspecify.annotations.NullMarked;
