/** Operations on real numbers, taken apart into steps that are addressed by index. */
@NullMarked
package kernelwalk.walk;

import org.jspecify.annotations.NullMarked;
