package kernelwalk.film;

import java.util.List;
import kernelwalk.film.Mark.Run;

/** How the second factors of a sum came about, where they are computed themselves. */
interface Derivation {
  /** In symbols, for all of them. */
  List<Run> rule();

  /**
   * With the numbers of one of them put in.
   *
   * @param position row-major in their tensor
   */
  List<Run> of(int position);
}
