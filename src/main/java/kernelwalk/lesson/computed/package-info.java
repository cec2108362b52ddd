/**
 * What the program computes of a scene, where a lesson states it: expressions and sets of cells.
 */
@NullMarked
package kernelwalk.lesson.computed;

import org.jspecify.annotations.NullMarked;
