package kernelwalk.app.page;

import kernelwalk.app.setting.Messages;
import kernelwalk.net.Patch;

/** A part of the picture in words. */
public final class SeesWords {
  private SeesWords() {}

  /** Such as {@code Sees 14×14 pixels of the picture, from row 7, column 7.} */
  public static String of(Messages messages, Patch patch) {
    return patch.whole()
        ? messages.get("xray.sees.all")
        : messages.get(
            "xray.sees",
            whole(patch.height()),
            whole(patch.width()),
            whole(patch.top()),
            whole(patch.left()));
  }

  private static String whole(double value) {
    return Integer.toString((int) value);
  }
}
