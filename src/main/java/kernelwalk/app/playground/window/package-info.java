/** The playground's controls of a window: its size, stride, padding and dilation. */
@NullMarked
package kernelwalk.app.playground.window;

import org.jspecify.annotations.NullMarked;
