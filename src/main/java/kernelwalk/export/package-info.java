/** What leaves the app: films as SVG, weights as ONNX. */
@NullMarked
package kernelwalk.export;

import org.jspecify.annotations.NullMarked;
