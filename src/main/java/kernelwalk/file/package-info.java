/** Files that are never half written, why one could not be read, where a user's files are. */
@NullMarked
package kernelwalk.file;

import org.jspecify.annotations.NullMarked;
