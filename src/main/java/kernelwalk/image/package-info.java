/** Pictures in colour and grey, their scaling, and the files that they come from. */
@NullMarked
package kernelwalk.image;

import org.jspecify.annotations.NullMarked;
