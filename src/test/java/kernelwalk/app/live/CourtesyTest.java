package kernelwalk.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.SyntheticDigits;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.train.Engine;
import kernelwalk.train.ImageSamples;
import org.junit.jupiter.api.Test;

final class CourtesyTest {
  private final Network network = Network.lenet();
  private final float[] weights = Weights.initial(network, 3).values();
  private final LabelledImages images = SyntheticDigits.generate(Courtesy.AT_ONCE + 70, 5);
  private final ImageSamples samples = new ImageSamples(network, images);
  private final AtomicLong clock = new AtomicLong();
  private final List<Long> pauses = new ArrayList<>();
  private final Courtesy courtesy = new Courtesy(clock::get, pauses::add);

  @Test
  void aStepWaitsOnlyWhileSomebodyDraws() {
    try (Engine polite = courtesy.around(new SimdEngine(network, 1))) {
      step(polite);
      assertThat(pauses).isEmpty();
      courtesy.ask();
      step(polite);
      assertThat(pauses).hasSize(1);
      clock.addAndGet(Courtesy.LASTING - 1);
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
    courtesy.ask();
    try (Engine polite = courtesy.around(new SimdEngine(network, 2))) {
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
