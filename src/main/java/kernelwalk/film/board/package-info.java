/** Boards: pictures that stand still, of planes, tables, charts and lines of text. */
@NullMarked
package kernelwalk.film.board;

import org.jspecify.annotations.NullMarked;
