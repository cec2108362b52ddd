/** The page of lessons: what is told at the left, what is shown at the right. */
@NullMarked
package kernelwalk.app.lessons;

import org.jspecify.annotations.NullMarked;
