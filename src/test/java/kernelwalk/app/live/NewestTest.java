package kernelwalk.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

final class NewestTest {
  @Test
  void aQuestionThatWaitsIsForgottenWhenANewerOneComes() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    List<Integer> computed = new CopyOnWriteArrayList<>();
    Newest<Integer, String> newest =
        new Newest<>(
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
    newest.ask(1);
    begun.await();
    newest.ask(2);
    newest.ask(3);
    assertThat(newest.poll()).isEmpty();
    gate.countDown();
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> computed.size() == 2);
    assertThat(computed).containsExactly(1, 3);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> newest.poll().equals(Optional.of("answer 3")));
    assertThat(newest.poll()).isEmpty();
  }
}
