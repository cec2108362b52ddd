/** What commands share: streams, progress, failures, networks and engines by name. */
@NullMarked
package kernelwalk.cli.command;

import org.jspecify.annotations.NullMarked;
