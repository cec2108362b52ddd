package kernelwalk.film;

import java.util.List;
import java.util.OptionalLong;

/** What a film shows at each of its beats: a pure function. */
interface Scenery {
  /** From back to front. */
  List<Mark> marks(Beat beat);

  /** The beat in words. */
  String text(Beat beat);

  /** Marks laid over the picture while the pointer is on this cell. */
  List<Mark> highlight(Beat beat, TensorCell cell);

  /** The cell of the walk that a click on this tensor cell leads to. */
  OptionalLong cellOf(TensorCell cell);

  /** How many cells an output row has. */
  int cellsInRow();
}
