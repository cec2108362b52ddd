/** Films and pictures as pixels: PNG, and GIF that moves. It paints nothing itself. */
@NullMarked
package kernelwalk.app.raster;

import org.jspecify.annotations.NullMarked;
