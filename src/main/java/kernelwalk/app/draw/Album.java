package kernelwalk.app.draw;

import java.util.List;
import kernelwalk.data.LabelledInk;

/**
 * Drawings of an opened file, one of which is on the sheet.
 *
 * @param at which one, from 0
 */
record Album(String name, List<LabelledInk> drawings, int at) {
  static final Album NONE = new Album("", List.of(), 0);

  Album {
    drawings = List.copyOf(drawings);
  }

  boolean isEmpty() {
    return drawings.isEmpty();
  }

  LabelledInk now() {
    return drawings.get(at);
  }

  /** Turned by so many drawings, at most to its ends. */
  Album turned(int by) {
    return new Album(name, drawings, Math.clamp((long) at + by, 0, drawings.size() - 1));
  }
}
