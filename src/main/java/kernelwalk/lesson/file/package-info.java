/**
 * Lessons as folders of YAML and Markdown that an instructor can write: read and checked. Mistakes
 * carry their file and line.
 */
@NullMarked
package kernelwalk.lesson.file;

import org.jspecify.annotations.NullMarked;
