package kernelwalk.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.source.SyntheticDigits;
import kernelwalk.engine.Engine;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.train.batch.ImageBatches;
import org.junit.jupiter.api.Test;

final class PauseWhileDrawingTest {
  private final Network network = Network.lenet();
  private final float[] weights = Weights.initial(network, 3).values();
  private final LabelledImages images = SyntheticDigits.generate(PauseWhileDrawing.AT_ONCE + 70, 5);
  private final ImageBatches samples = new ImageBatches(network, images);
  private final AtomicLong clock = new AtomicLong();
  private final List<Long> pauses = new ArrayList<>();
  private final PauseWhileDrawing pauseWhileDrawing =
      new PauseWhileDrawing(clock::get, pauses::add);

  @Test
  void aStepWaitsOnlyWhileSomebodyDraws() {
    try (Engine polite = pauseWhileDrawing.around(new SimdEngine(network, 1))) {
      step(polite);
      assertThat(pauses).isEmpty();
      pauseWhileDrawing.ask();
      step(polite);
      assertThat(pauses).hasSize(1);
      clock.addAndGet(PauseWhileDrawing.LASTING - 1);
      step(polite);
      assertThat(pauses).hasSize(2);
      clock.addAndGet(1);
      step(polite);
      assertThat(pauses).hasSize(2);
    }
  }

  @Test
  void theBitsAreThoseOfTheEngineWhetherSomebodyDrawsOrNot() {
    float[] plainLogits = new float[samples.count() * network.classes()];
    float[] politeLogits = plainLogits.clone();
    float[] plainGradient;
    float[] politeGradient;
    try (Engine plain = new SimdEngine(network, 2)) {
      plain.logits(weights, samples, plainLogits);
      plainGradient = step(plain);
    }
    pauseWhileDrawing.ask();
    try (Engine polite = pauseWhileDrawing.around(new SimdEngine(network, 2))) {
      polite.logits(weights, samples, politeLogits);
      politeGradient = step(polite);
    }
    assertThat(politeLogits).containsExactly(plainLogits);
    assertThat(politeGradient).containsExactly(plainGradient);
    assertThat(pauses).hasSize(3);
  }

  private float[] step(Engine engine) {
    float[] gradient = new float[weights.length];
    engine.gradient(weights, samples, gradient, new float[samples.count() * network.classes()]);
    return gradient;
  }
}
