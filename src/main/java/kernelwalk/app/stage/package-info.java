/** The stage: what paints a film's pictures, plays them, and answers the pointer and the keys. */
@NullMarked
package kernelwalk.app.stage;

import org.jspecify.annotations.NullMarked;
