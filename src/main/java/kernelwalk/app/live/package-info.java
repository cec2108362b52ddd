/** The network as it is right now: written by a training, read by whoever wants its opinion. */
@NullMarked
package kernelwalk.app.live;

import org.jspecify.annotations.NullMarked;
