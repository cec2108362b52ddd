package kernelwalk.app.draw.model;

import java.util.List;
import kernelwalk.ink.LabelledInk;

/**
 * The drawings of an opened file, one of which is on the sheet.
 *
 * @param at which one, from 0
 */
public record DrawingAlbum(String name, List<LabelledInk> drawings, int at) {
  static final DrawingAlbum NONE = new DrawingAlbum("", List.of(), 0);

  public DrawingAlbum {
    drawings = List.copyOf(drawings);
  }

  public boolean isEmpty() {
    return drawings.isEmpty();
  }

  public LabelledInk now() {
    return drawings.get(at);
  }

  /** Turned by so many drawings, at most to its ends. */
  DrawingAlbum turned(int by) {
    return new DrawingAlbum(name, drawings, Math.clamp((long) at + by, 0, drawings.size() - 1));
  }
}
