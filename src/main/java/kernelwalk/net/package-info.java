/** Network specifications, the two LeNets, weights, and the files they are kept in. */
@NullMarked
package kernelwalk.net;

import org.jspecify.annotations.NullMarked;
