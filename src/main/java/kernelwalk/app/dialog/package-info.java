/** Dialogs over the window: which file to open or to save, and whether to replace one. */
@NullMarked
package kernelwalk.app.dialog;

import org.jspecify.annotations.NullMarked;
