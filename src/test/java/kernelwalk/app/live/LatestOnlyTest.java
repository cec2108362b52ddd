package kernelwalk.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

final class LatestOnlyTest {
  @Test
  void aQuestionThatWaitsIsForgottenWhenANewerOneComes() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    List<Integer> computed = new CopyOnWriteArrayList<>();
    LatestOnly<Integer, String> latestOnly =
        new LatestOnly<>(
            "test",
            question -> {
              begun.countDown();
              try {
                gate.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              computed.add(question);
              return "answer " + question;
            });
    latestOnly.ask(1);
    begun.await();
    latestOnly.ask(2);
    latestOnly.ask(3);
    assertThat(latestOnly.poll()).isEmpty();
    gate.countDown();
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> computed.size() == 2);
    assertThat(computed).containsExactly(1, 3);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> latestOnly.poll().equals(Optional.of("answer 3")));
    assertThat(latestOnly.poll()).isEmpty();
  }
}
