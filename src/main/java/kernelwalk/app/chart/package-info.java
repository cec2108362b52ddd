/** Charts and pictures of a training, for any page. */
@NullMarked
package kernelwalk.app.chart;

import org.jspecify.annotations.NullMarked;
