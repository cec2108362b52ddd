package kernelwalk.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import kernelwalk.Property;
import org.junit.jupiter.api.Test;

/** Where windows fall. */
class AxisTest {

  @Test
  void tapsFallWhereTheFormulaSays() {
    Axis axis = new Axis(5, 2, 3, 1, 2, 2, Padding.Mode.ZERO);
    assertThat(axis.padded()).isEqualTo(8);
    assertThat(axis.reach()).isEqualTo(3);
    assertThat(axis.outputs()).isEqualTo(2);
    assertThat(axis.dropped()).isEqualTo(2);
    assertThat(IntStream.of(axis.source(0, 0), axis.source(0, 1), axis.source(1, 0)))
        .containsExactly(Axis.PADDING, 1, 2);
  }

  /**
   * PyTorch's rule: a window that hangs over counts if it begins on the input or in the padding
   * before it.
   */
  @Test
  void withCeilAWindowMayHangOverIfItDoesNotBeginBehindTheInput() {
    Property.forAll(
        1000,
        random -> {
          int extent = random.nextInt(1, 10);
          int kernel = random.nextInt(1, 5);
          int stride = random.nextInt(1, 6);
          int before = random.nextInt(4);
          int after = random.nextInt(4);
          int dilation = random.nextInt(1, 3);
          Axis axis =
              new Axis(extent, kernel, stride, before, after, dilation, Padding.Mode.ZERO, true);
          int spare = axis.padded() - axis.reach();
          if (spare < 0) {
            return;
          }
          int places = (int) Math.ceil(spare / (double) stride) + 1;
          boolean added = spare % stride != 0;
          if (added && (places - 1) * stride >= extent + before) {
            places--;
          }
          assertThat(axis.outputs()).isEqualTo(places);
          int last = axis.position(places - 1, kernel - 1);
          assertThat(last + axis.dropped() - axis.overhang()).isEqualTo(extent + after - 1);
          assertThat(Math.min(axis.dropped(), axis.overhang())).isZero();
          for (int place = 0; place < places; place++) {
            boolean met = false;
            for (int tap = 0; tap < kernel; tap++) {
              met |= axis.source(place, tap) != Axis.PADDING;
            }
            assertThat(axis.meets(place)).isEqualTo(met);
          }
        });
  }

  @Test
  void thePlacesOfTheWindowAreAllThatFit() {
    Property.forAll(
        1000,
        random -> {
          int extent = random.nextInt(1, 10);
          int kernel = random.nextInt(1, 5);
          int stride = random.nextInt(1, 5);
          int before = random.nextInt(0, 4);
          int after = random.nextInt(3, 6);
          int dilation = random.nextInt(1, 3);
          Axis axis = new Axis(extent, kernel, stride, before, after, dilation, Padding.Mode.ZERO);
          if (axis.reach() > axis.padded()) {
            return;
          }
          int places = 0;
          while (places * stride + (kernel - 1) * dilation <= before + extent + after - 1) {
            places++;
          }
          assertThat(axis.outputs()).isEqualTo(places);
          int last = axis.position(places - 1, kernel - 1);
          assertThat(last + axis.dropped()).isEqualTo(extent + after - 1);
          Set<Integer> cells = new HashSet<>();
          for (int tap = 0; tap < kernel; tap++) {
            int source = axis.source(0, tap);
            assertThat(source).isBetween(Axis.PADDING, extent - 1);
            assertThat(source == Axis.PADDING || cells.add(source)).isTrue();
          }
        });
  }
}
