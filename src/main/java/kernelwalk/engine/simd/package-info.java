/**
 * The fast engine: 16 samples side by side in the lanes of vector registers, so that convolution,
 * pooling and activation are whole-vector operations. The same bits on any vector width and any
 * number of threads.
 */
@NullMarked
package kernelwalk.engine.simd;

import org.jspecify.annotations.NullMarked;
