/** Controls that know nothing of networks: a painted region, a choice, a scroll pane. */
@NullMarked
package kernelwalk.app.control;

import org.jspecify.annotations.NullMarked;
