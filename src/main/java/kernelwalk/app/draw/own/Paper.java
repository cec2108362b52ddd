package kernelwalk.app.draw.own;

import kernelwalk.data.Ink;

/** The sheet that digits are drawn on. */
public interface Paper {
  /** What is drawn now; empty where nothing is, or a picture lies there. */
  Ink ink();

  void clear();

  /** Puts a drawing there. */
  void put(Ink ink);
}
