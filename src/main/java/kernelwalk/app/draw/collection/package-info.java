/** The class's own digits: collected, browsed, corrected, handed on. */
@NullMarked
package kernelwalk.app.draw.collection;

import org.jspecify.annotations.NullMarked;
