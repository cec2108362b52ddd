package kernelwalk.app.draw.collection;

import kernelwalk.ink.Ink;

/** The sheet that digits are drawn on. */
public interface DrawingPaper {
  /** What is drawn now; empty where nothing is, or a picture lies there. */
  Ink ink();

  void clear();

  /** Puts a drawing there. */
  void put(Ink ink);
}
