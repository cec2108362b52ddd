package kernelwalk.xray;

import java.util.List;
import kernelwalk.tensor.Tensor;

/**
 * An influence: what in a picture matters to a network that reads it. All maps are 28×28, row by
 * row.
 *
 * @param xray of the picture
 * @param digit that the maps are about: the first guess
 * @param covered what happens when a patch around each pixel is covered with paper
 * @param gradient by how much the digit's logit rises for each unit that a pixel is inked more,
 *     {@code [28, 28]}
 * @param wish what would make it another digit
 */
public record Influence(XRay xray, int digit, List<Covered> covered, Tensor gradient, Wish wish) {
  /** The side of the patch that is covered, in pixels. */
  static final int PATCH = 5;

  /**
   * The reading with one patch covered.
   *
   * @param loss how far the digit's log-odds, ln(p / (1 − p)), fall
   * @param probability of the digit then
   * @param digit that is read then
   */
  public record Covered(double loss, double probability, int digit) {}

  /**
   * One pixel changed to full ink or to bare paper.
   *
   * @param pixel in the 28×28, row by row
   */
  public record Change(int pixel, boolean ink) {}

  /**
   * What would make it another digit: the pixels with the largest gradient of that digit's log
   * probability, a few at a time, until it is read.
   *
   * @param target that digit
   * @param before its probability as the picture is
   * @param after its probability with all changes
   * @param read the digit that is read with all changes
   */
  public record Wish(int target, List<Change> changes, double before, double after, int read) {
    public Wish {
      changes = List.copyOf(changes);
    }
  }

  public Influence {
    covered = List.copyOf(covered);
  }
}
