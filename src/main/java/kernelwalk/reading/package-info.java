/** What a network makes of a drawing or a picture, and how far that is to be doubted. */
@NullMarked
package kernelwalk.reading;

import org.jspecify.annotations.NullMarked;
