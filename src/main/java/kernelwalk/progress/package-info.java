/**
 * What a person has done of the lessons, and where that is kept. Nothing of it leaves the machine.
 */
@NullMarked
package kernelwalk.progress;

import org.jspecify.annotations.NullMarked;
