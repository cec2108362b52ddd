/** Networks and operations as code of other libraries. */
@NullMarked
package kernelwalk.export.code;

import org.jspecify.annotations.NullMarked;
