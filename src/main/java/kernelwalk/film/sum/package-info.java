/** The film of every operation or backward pass whose cells are sums of products. */
@NullMarked
package kernelwalk.film.sum;

import org.jspecify.annotations.NullMarked;
