/** The playground's files, {@code .kw}: read, and written. */
@NullMarked
package kernelwalk.app.playground.file;

import org.jspecify.annotations.NullMarked;
