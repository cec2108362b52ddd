/** The command {@code bench}: the figures that the documentation quotes, measured. */
@NullMarked
package kernelwalk.cli.bench;

import org.jspecify.annotations.NullMarked;
