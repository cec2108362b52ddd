/** Ink on paper: what a pen drew told from light, frames, ruled lines and grain on a picture. */
@NullMarked
package kernelwalk.ink.paper;

import org.jspecify.annotations.NullMarked;
