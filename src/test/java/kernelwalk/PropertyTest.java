package kernelwalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Laws on cases made by chance: the same again, and a failure that can be had again. */
class PropertyTest {
  @Test
  void everyRunHasTheSameCasesAndNoTwoOfThemAreAlike() {
    List<Long> first = new ArrayList<>();
    List<Long> second = new ArrayList<>();
    Property.forAll(1000, random -> first.add(random.nextLong()));
    Property.forAll(1000, random -> second.add(random.nextLong()));
    assertThat(first).isEqualTo(second).hasSize(1000);
    assertThat(new HashSet<>(first)).hasSize(1000);
  }

  @Test
  void aFailureNamesTheSeedThatMakesItsCaseTheFirstOne() {
    long bad = new SplittableRandom(12).nextLong();
    Property.Law law = random -> assertThat(random.nextLong()).isNotEqualTo(bad);
    assertThatThrownBy(() -> Property.forAll(5, 100, law))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("case 8 of 100, the first one with -Dkernelwalk.seed=12: ")
        .hasMessageContaining(String.valueOf(bad))
        .hasCauseInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> Property.forAll(12, 100, law)).hasMessageStartingWith("case 1 of 100");
  }

  @Test
  void anExceptionIsAFailureToo() {
    assertThatThrownBy(
            () ->
                Property.forAll(
                    3,
                    1,
                    random -> {
                      throw new IllegalStateException("no tensor");
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessage("case 1 of 1, the first one with -Dkernelwalk.seed=3: no tensor");
  }
}
