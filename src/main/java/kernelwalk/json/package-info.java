/** JSON (RFC 8259): what commands print a line at a time, and what describes a checkpoint. */
@NullMarked
package kernelwalk.json;

import org.jspecify.annotations.NullMarked;
