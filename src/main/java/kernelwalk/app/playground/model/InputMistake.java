package kernelwalk.app.playground.model;

import java.util.List;

/** A mistake in something that was put in: the key of a sentence and what stands in it. */
public final class InputMistake extends Exception {
  private static final long serialVersionUID = 1;
  private final String key;
  private final List<String> places;

  public InputMistake(String key, Object... places) {
    super(key);
    this.key = key;
    this.places = List.of(places).stream().map(String::valueOf).toList();
  }

  public String key() {
    return key;
  }

  public Object[] places() {
    return places.toArray();
  }
}
