/** What leaves the app: films as SVG, weights as ONNX, networks and operations as code. */
@NullMarked
package kernelwalk.export;

import org.jspecify.annotations.NullMarked;
