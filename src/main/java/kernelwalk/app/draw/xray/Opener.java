package kernelwalk.app.draw.xray;

/** Opens the walk of the operation that gave a unit, with its real numbers, at that unit. */
public interface Opener {
  /** Not called for the input, which no operation gave. */
  void open(XRay xray, Unit unit);
}
