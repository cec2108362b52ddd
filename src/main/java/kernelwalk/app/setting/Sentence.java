package kernelwalk.app.setting;

import java.util.List;

/**
 * A sentence that can be said in each language of the window.
 *
 * @param key of the bundles
 * @param arguments what stands in its places
 */
public record Sentence(String key, List<String> arguments) {
  public Sentence {
    arguments = List.copyOf(arguments);
  }

  public static Sentence of(String key, Object... arguments) {
    return new Sentence(key, List.of(arguments).stream().map(String::valueOf).toList());
  }

  /** In the language of the window now. */
  public String in(Messages messages) {
    return messages.get(key, arguments.toArray());
  }
}
