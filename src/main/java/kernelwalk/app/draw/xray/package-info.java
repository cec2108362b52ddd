/** A network at work on one drawing: every layer's values, what feeds what, and what matters. */
@NullMarked
package kernelwalk.app.draw.xray;

import org.jspecify.annotations.NullMarked;
