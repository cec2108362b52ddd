package kernelwalk.net;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import kernelwalk.json.JsonObject;
import kernelwalk.json.JsonReader;

/**
 * The manifest of a checkpoint, {@code manifest.json}. Version 1: {@code format}, {@code version},
 * {@code network}, {@code parameters} (name to shape), {@code weights_sha256}, {@code members}
 * (name to SHA-256), and {@code run} where a training can go on.
 *
 * @param networkName as {@link Network#named} knows it
 * @param weights SHA-256 of all weights: {@link Weights#sha256}
 * @param parameters shape by name, as JSON has it
 * @param digests SHA-256 of every member but the manifest
 * @param run of {@link Checkpoint#run}
 */
record Manifest(
    String networkName,
    String weights,
    Map<String, Object> parameters,
    Map<String, String> digests,
    Map<String, Object> run) {
  private static final String FORMAT = "kernelwalk checkpoint";
  private static final int VERSION = 1;

  static Manifest of(Weights weights, Map<String, Object> run, Map<String, String> digests) {
    return new Manifest(
        weights.network().name(), weights.sha256(), parameters(weights.network()), digests, run);
  }

  private static Map<String, Object> parameters(Network network) {
    Map<String, Object> shapes = new LinkedHashMap<>();
    network.parameters().forEach(p -> shapes.put(p.name(), Checkpoint.extents(p.shape())));
    return shapes;
  }

  /** The text of {@code manifest.json}. */
  String text() {
    JsonObject all =
        new JsonObject()
            .put("format", FORMAT)
            .put("version", VERSION)
            .put("network", networkName)
            .put("parameters", parameters)
            .put("weights_sha256", weights);
    if (!run.isEmpty()) {
      all.put("run", run);
    }
    return all.put("members", digests).lines();
  }

  static Manifest read(String name, byte[] text) throws IOException {
    Object parsed;
    try {
      parsed = JsonReader.value(text);
    } catch (IOException e) {
      throw new IOException(name + ": its manifest.json is not JSON", e);
    }
    Map<String, Object> all = map(name, "the whole", parsed);
    if (!FORMAT.equals(all.get("format"))) {
      throw new IOException(
          "%s: format \"%s\" expected in manifest.json, found \"%s\""
              .formatted(name, FORMAT, all.get("format")));
    }
    if (!Integer.valueOf(VERSION).equals(all.get("version"))) {
      throw new IOException(
          "%s: written by another Kernelwalk: checkpoint version %d expected, found %s"
              .formatted(name, VERSION, all.get("version")));
    }
    Map<String, String> digests = new LinkedHashMap<>();
    map(name, "members", all.getOrDefault("members", ""))
        .forEach((member, digest) -> digests.put(member, String.valueOf(digest)));
    return new Manifest(
        String.valueOf(all.get("network")),
        String.valueOf(all.get("weights_sha256")),
        map(name, "parameters", all.getOrDefault("parameters", "")),
        digests,
        map(name, "run", all.getOrDefault("run", Map.of())));
  }

  /** The network that the weights are of; its parameters still have the shapes they had. */
  Network network(String name) throws IOException {
    Network network;
    try {
      network = Network.named(networkName);
    } catch (IllegalArgumentException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
    if (!parameters(network).equals(parameters)) {
      throw new IOException(
          "%s: %s had the parameters %s when this was saved, which are not today's"
              .formatted(name, networkName, parameters));
    }
    return network;
  }

  private static Map<String, Object> map(String name, String entry, Object value)
      throws IOException {
    if (!(value instanceof Map<?, ?> entries)) {
      throw new IOException(name + ": in manifest.json, " + entry + " should be an object");
    }
    Map<String, Object> map = new LinkedHashMap<>();
    entries.forEach((key, content) -> map.put(String.valueOf(key), content));
    return map;
  }
}
