/** Views of a network at work, for any page: its maps, a unit, its strongest paths. */
@NullMarked
package kernelwalk.app.network;

import org.jspecify.annotations.NullMarked;
