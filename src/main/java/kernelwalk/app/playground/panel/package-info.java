/** The playground's controls, a panel for each subject. */
@NullMarked
package kernelwalk.app.playground.panel;

import org.jspecify.annotations.NullMarked;
