/** What a user sets for the whole application: language, theme, and what is remembered of them. */
@NullMarked
package kernelwalk.app.setting;

import org.jspecify.annotations.NullMarked;
