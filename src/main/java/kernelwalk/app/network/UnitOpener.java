package kernelwalk.app.network;

import kernelwalk.xray.Unit;
import kernelwalk.xray.XRay;

/** Opens the walk of the operation that gave a unit, with its real numbers, at that unit. */
public interface UnitOpener {
  /** Not called for the input, which no operation gave. */
  void open(XRay xray, Unit unit);
}
