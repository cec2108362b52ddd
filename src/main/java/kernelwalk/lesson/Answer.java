package kernelwalk.lesson;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An answer to a question, as somebody gave it. */
public sealed interface Answer {
  /** A number that was typed, or to which a setting was set. */
  record Numeric(double value) implements Answer {}

  /** The option that was chosen, counted from 0. */
  record Option(int index) implements Answer {}

  /** The cells that were clicked, each by all its indices. */
  record Cells(Set<List<Integer>> cells) implements Answer {
    public Cells {
      cells = Set.copyOf(cells);
    }
  }

  /** Items, by their place in the right order, in the order in which they were put. */
  record Order(List<Integer> items) implements Answer {
    public Order {
      items = List.copyOf(items);
    }
  }

  /** As it is written into a table of answers: {@code 19}, {@code [0, 1]}. */
  default String text() {
    return switch (this) {
      case Numeric number ->
          number.value() == Math.rint(number.value()) && Math.abs(number.value()) < 1e15
              ? Long.toString((long) number.value())
              : Double.toString(number.value());
      case Option option -> Integer.toString(option.index() + 1);
      case Cells cells ->
          cells.cells().stream()
              .map(List::toString)
              .collect(Collectors.toCollection(TreeSet::new))
              .stream()
              .collect(Collectors.joining(" "));
      case Order order ->
          order.items().stream()
              .map(item -> Integer.toString(item + 1))
              .collect(Collectors.joining(" "));
    };
  }
}
