/** The class's own digits: collected, browsed, corrected, handed on. */
@NullMarked
package kernelwalk.app.draw.own;

import org.jspecify.annotations.NullMarked;
