package kernelwalk.app.page;

/** The theatre: shows an operation at work, wherever the window has its stage for that. */
public interface Theatre {
  /** Turns to the stage and shows this scene there. Call on the FX application thread. */
  void open(TheatreScene scene);
}
