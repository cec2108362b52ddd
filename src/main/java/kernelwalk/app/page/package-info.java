/** What the window asks of a page. */
@NullMarked
package kernelwalk.app.page;

import org.jspecify.annotations.NullMarked;
