/** The Draw page without its views: the sheet, the networks that read, and what they say. */
@NullMarked
package kernelwalk.app.draw.model;

import org.jspecify.annotations.NullMarked;
