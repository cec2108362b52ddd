/** The desktop application: its start, and the one window with a rail and pages. */
@NullMarked
package kernelwalk.app;

import org.jspecify.annotations.NullMarked;
