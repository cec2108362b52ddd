/** What a lesson asks and has its reader do: questions, as cards beside the stage. */
@NullMarked
package kernelwalk.app.lessons.task;

import org.jspecify.annotations.NullMarked;
