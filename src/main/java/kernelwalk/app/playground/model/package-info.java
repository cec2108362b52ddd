/** What is set in the playground, without a control: operation, input, kernels, window. */
@NullMarked
package kernelwalk.app.playground.model;

import org.jspecify.annotations.NullMarked;
