/** The command {@code walk}: an operation on real numbers, step by step, in text. */
@NullMarked
package kernelwalk.cli.walk;

import org.jspecify.annotations.NullMarked;
