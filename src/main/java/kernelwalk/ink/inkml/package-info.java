/** Drawings in W3C InkML: read, and written. */
@NullMarked
package kernelwalk.ink.inkml;

import org.jspecify.annotations.NullMarked;
