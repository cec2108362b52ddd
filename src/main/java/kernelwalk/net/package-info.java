/**
 * What a network is: its layers, its parameters and their names, the two LeNets, initial weights,
 * and the plain forward pass that everything faster is compared with.
 */
@NullMarked
package kernelwalk.net;

import org.jspecify.annotations.NullMarked;
