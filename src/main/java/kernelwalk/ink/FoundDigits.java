package kernelwalk.ink;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kernelwalk.image.GreyImage;
import kernelwalk.ink.paper.PictureDoubt;

/**
 * What a picture or a drawing shows.
 *
 * @param greys all of its ink as one digit, 28×28
 * @param pieces each digit that stands by itself, line by line from the left; at least one
 * @param doubts of a picture; a drawing's ink is what it is
 */
public record FoundDigits(GreyImage greys, List<DigitPiece> pieces, Set<PictureDoubt> doubts) {
  public FoundDigits {
    pieces = List.copyOf(pieces);
    EnumSet<PictureDoubt> inOrder = EnumSet.noneOf(PictureDoubt.class);
    inOrder.addAll(doubts);
    doubts = java.util.Collections.unmodifiableSet(inOrder);
  }
}
