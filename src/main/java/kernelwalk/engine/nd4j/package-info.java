/** The engine on ND4J: its matrices, its products, its curves. The only package that sees ND4J. */
@NullMarked
package kernelwalk.engine.nd4j;

import org.jspecify.annotations.NullMarked;
