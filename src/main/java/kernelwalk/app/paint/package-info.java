/** Paints a film's pictures on a canvas, or as pixels. */
@NullMarked
package kernelwalk.app.paint;

import org.jspecify.annotations.NullMarked;
