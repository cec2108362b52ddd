package kernelwalk.app.page;

import kernelwalk.app.setting.Messages;
import kernelwalk.net.PixelRegion;

/** The text for a region of the picture. */
public final class PictureRegionText {
  private PictureRegionText() {}

  /** Such as {@code Sees 14×14 pixels of the picture, from row 7, column 7.} */
  public static String of(Messages messages, PixelRegion pixelRegion) {
    return pixelRegion.whole()
        ? messages.get("xray.sees.all")
        : messages.get(
            "xray.sees",
            whole(pixelRegion.height()),
            whole(pixelRegion.width()),
            whole(pixelRegion.top()),
            whole(pixelRegion.left()));
  }

  private static String whole(double value) {
    return Integer.toString((int) value);
  }
}
