package kernelwalk.app.draw.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelwalk.ink.DigitPiece;
import kernelwalk.ink.FoundDigits;
import kernelwalk.ink.InkSettings;
import kernelwalk.ink.paper.PictureDoubt;
import kernelwalk.reading.NetworkInput;

/**
 * The sheet as the networks are given it.
 *
 * @param networkInput all of the ink as one digit; empty where there is none
 * @param pieces each digit that stands by itself
 * @param doubts of a picture: why what was found may not be the ink
 * @param picture whether a picture was looked at
 */
public record SheetInput(
    Optional<NetworkInput> networkInput,
    List<DigitPiece> pieces,
    Set<PictureDoubt> doubts,
    boolean picture) {
  static final SheetInput NONE = new SheetInput(Optional.empty(), List.of(), Set.of(), false);

  /** A drawing and the digits in it. */
  static SheetInput ofDrawing(Optional<NetworkInput> whole, List<DigitPiece> pieces) {
    int digits = Math.max(1, pieces.size());
    return new SheetInput(whole.map(all -> all.withDigits(digits)), pieces, Set.of(), false);
  }

  /** What was found on a picture. */
  static SheetInput ofPicture(Optional<FoundDigits> found, InkSettings settings) {
    return new SheetInput(
        found.map(f -> new NetworkInput(f.greys(), settings, Optional.empty(), f.pieces().size())),
        found.map(FoundDigits::pieces).orElse(List.of()),
        found.map(FoundDigits::doubts).orElse(Set.of()),
        true);
  }

  /** Whether several digits stand apart. */
  public boolean isSeveral() {
    return pieces.size() > 1;
  }
}
