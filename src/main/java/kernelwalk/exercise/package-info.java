/**
 * Exercises: an operation on fresh numbers that the student goes through step by step. The numbers
 * come from a seed, the answers from the program's own operations.
 */
@NullMarked
package kernelwalk.exercise;

import org.jspecify.annotations.NullMarked;
