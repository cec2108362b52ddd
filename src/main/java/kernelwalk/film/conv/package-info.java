/**
 * The film of a convolution: its volumes, the window over them, and the arithmetic of a cell.
 *
 * <p>It shares with {@link kernelwalk.film.sum} the progress through a cell, the column of sums,
 * the formula and the factors' flight, but not the picture. A convolution's window has the same
 * shape in every cell: it glides over input, padding and dilation as one outline, and the kernel's
 * slices and the products of all channels stand beside it at once. Sums of products in general (of
 * a transposed convolution, of gradients) have other numbers of products in every cell, fewer at a
 * border: nothing can glide, so cells are lit, and the products of one channel stand below. One
 * picture for both would take from the convolution the window that glides or the channels side by
 * side.
 */
@NullMarked
package kernelwalk.film.conv;

import org.jspecify.annotations.NullMarked;
