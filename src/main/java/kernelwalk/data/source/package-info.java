/** Data sets by name: MNIST, digits that the program draws itself, collections of drawings. */
@NullMarked
package kernelwalk.data.source;

import org.jspecify.annotations.NullMarked;
