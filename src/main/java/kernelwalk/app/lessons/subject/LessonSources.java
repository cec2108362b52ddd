package kernelwalk.app.lessons.subject;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.data.source.DigitSource;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.xray.Unit;
import kernelwalk.xray.XRay;

/**
 * The sources that lessons take their pictures and networks from, and where they lead to.
 *
 * @param digits MNIST where it is, else synthetic digits
 * @param network the networks that came along
 * @param openLab turns the window to the lab
 * @param openDraw turns the window to the Draw page
 * @param openUnit opens a unit of a network on the playground's stage
 * @param tryOut opens a scene's operation under the playground's controls
 */
public record LessonSources(
    DigitSource digits,
    LiveNetwork network,
    Runnable openLab,
    Runnable openDraw,
    BiConsumer<XRay, Unit> openUnit,
    Consumer<SteppedOperation> tryOut) {
  /** The option that {@link DigitSource#read} takes for what is on this machine. */
  String data() {
    return digits.hasMnist() ? "mnist" : "synthetic";
  }
}
