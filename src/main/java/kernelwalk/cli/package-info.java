/** The commands of {@code kernelwalk}, one class each. */
@NullMarked
package kernelwalk.cli;

import org.jspecify.annotations.NullMarked;
