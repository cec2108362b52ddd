import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs google-java-format on every source, in the JDK that compiles them (a Maven plugin would run
 * it in Maven's own, which may be too old to read them).
 *
 * <p>{@code java Format.java check|write FORMATTER.jar}
 */
final class Format {
  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean check = arguments[0].equals("check");
    List<String> options =
        check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace");
    Path list = Files.createTempFile("sources", ".txt");
    try (Stream<Path> sources = Files.walk(Path.of("src"))) {
      Files.write(list, sources.map(Path::toString).filter(p -> p.endsWith(".java")).toList());
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process formatter =
        new ProcessBuilder(
                Stream.of(
                        Stream.of(java, "-XX:TieredStopAtLevel=1", "-jar", arguments[1]),
                        options.stream(),
                        Stream.of("@" + list))
                    .flatMap(s -> s)
                    .toList())
            .inheritIO()
            .start();
    int status = formatter.waitFor();
    Files.delete(list);
    if (check && status != 0) {
      System.err.println("These sources are not formatted; `mvn -Dformat=write process-sources` mends them.");
    }
    System.exit(status);
  }
}
