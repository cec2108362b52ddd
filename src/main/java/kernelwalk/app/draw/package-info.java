/** The Draw page: a sheet to draw a digit on, and what the network makes of it. */
@NullMarked
package kernelwalk.app.draw;

import org.jspecify.annotations.NullMarked;
