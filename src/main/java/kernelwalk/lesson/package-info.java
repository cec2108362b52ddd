/** Lessons: scenes to be seen, what is told about them, and what is asked. */
@NullMarked
package kernelwalk.lesson;

import org.jspecify.annotations.NullMarked;
