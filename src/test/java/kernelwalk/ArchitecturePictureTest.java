package kernelwalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitecturePictureTest {
  @Test
  void thePictureIsThatOfTheTable() throws IOException {
    List<String> drawn =
        ArchitecturePicture.svg(PackageTable.read(PackageTable.FILE)).lines().toList();
    assertThat(Files.readAllLines(ArchitecturePicture.FILE).equals(drawn))
        .as(
            "%s is what %s gives; `java src/test/java/%s.java` draws it again",
            ArchitecturePicture.FILE,
            PackageTable.FILE,
            ArchitecturePicture.class.getName().replace('.', '/'))
        .isTrue();
  }

  @Test
  void anArrowThatALongerWayReplacesIsLeftOut() {
    LayeredLayout layout =
        LayeredLayout.of(
            List.of(size(60), size(40), size(80)), List.of(arrow(0, 1), arrow(1, 2), arrow(0, 2)));
    assertThat(layout.lines())
        .extracting(LayeredLayout.Line::arrow)
        .containsExactlyInAnyOrder(arrow(0, 1), arrow(1, 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void arrowsRunDownAndBoxesStandApart(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<LayeredLayout.Size> boxes =
        IntStream.range(0, 16).mapToObj(i -> size(20 + random.nextInt(100))).toList();
    List<LayeredLayout.Arrow> arrows = new ArrayList<>();
    for (int from = 0; from < boxes.size(); from++) {
      for (int to = from + 1; to < boxes.size(); to++) {
        if (random.nextInt(5) == 0) {
          arrows.add(arrow(from, to));
        }
      }
    }
    LayeredLayout layout = LayeredLayout.of(boxes, arrows);
    for (LayeredLayout.Line line : layout.lines()) {
      assertThat(line.points()).extracting(LayeredLayout.Point::y).isSorted();
      assertThat(line.points().getFirst().y())
          .isEqualTo(layout.corners().get(line.arrow().from()).y() + 24);
      assertThat(line.points().getLast().y())
          .isEqualTo(layout.corners().get(line.arrow().to()).y());
    }
    for (int one = 0; one < boxes.size(); one++) {
      LayeredLayout.Point corner = layout.corners().get(one);
      double right = corner.x() + boxes.get(one).width();
      assertThat(corner.x()).isNotNegative();
      assertThat(right).isLessThanOrEqualTo(layout.width());
      assertThat(layout.corners().subList(one + 1, boxes.size()))
          .noneMatch(
              other -> other.y() == corner.y() && other.x() < right && other.x() >= corner.x());
    }
  }

  private static LayeredLayout.Size size(double width) {
    return new LayeredLayout.Size(width, 24);
  }

  private static LayeredLayout.Arrow arrow(int from, int to) {
    return new LayeredLayout.Arrow(from, to);
  }
}
