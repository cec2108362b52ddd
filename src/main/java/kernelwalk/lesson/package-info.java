/**
 * Lessons as folders of YAML and Markdown that an instructor can write: read, checked, and handed
 * on as values. Mistakes carry their file and line.
 */
@NullMarked
package kernelwalk.lesson;

import org.jspecify.annotations.NullMarked;
