/** Files that are never half written, and why one could not be read or written. */
@NullMarked
package kernelwalk.file;

import org.jspecify.annotations.NullMarked;
