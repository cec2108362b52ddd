package kernelwalk.film.sum;

import java.util.List;
import kernelwalk.film.picture.Mark.Run;

/** The derivation of a sum's second factors, where they are computed themselves. */
public interface FactorDerivation {
  /** In symbols, for all of them. */
  List<Run> rule();

  /**
   * With the numbers of one of them put in.
   *
   * @param position row-major in their tensor
   */
  List<Run> of(int position);
}
