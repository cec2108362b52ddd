package kernelwalk.lesson.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** The errors of one lesson file: where its readers put the mistakes that they find in it. */
record LessonErrors(Path file, List<LessonError> found) {

  void add(int line, String message) {
    found.add(new LessonError(file, line, message));
  }

  void add(Node node, String message) {
    add(line(node.getStartMark()), message);
  }

  /** The mark's line, counted from one; the first where there is no mark. */
  static int line(Optional<Mark> mark) {
    return mark.map(m -> m.getLine() + 1).orElse(1);
  }
}
