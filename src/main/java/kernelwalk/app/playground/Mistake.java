package kernelwalk.app.playground;

import java.util.List;

/** What is wrong with something that was put in: the key of a sentence and what stands in it. */
final class Mistake extends Exception {
  private static final long serialVersionUID = 1;
  private final String key;
  private final List<String> places;

  Mistake(String key, Object... places) {
    super(key);
    this.key = key;
    this.places = List.of(places).stream().map(String::valueOf).toList();
  }

  String key() {
    return key;
  }

  Object[] places() {
    return places.toArray();
  }
}
