package kernelwalk.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.cli.command.ProgressBar;
import kernelwalk.data.mnist.FetchListener;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.data.mnist.StoreStatus;
import kernelwalk.data.mnist.StoreStatus.FileStatus;
import kernelwalk.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code data status|fetch|import}: where MNIST is, and how it gets here. */
@Command(
    name = "data",
    description = "The MNIST store: where it is, and how it gets here.",
    subcommands = {DataCommand.Status.class, DataCommand.Fetch.class, DataCommand.Import.class})
final class DataCommand extends KernelwalkCommand {
  @Override
  public void run() {
    throw usage("data: say what to do: status, fetch or import DIR");
  }

  /** Asks for words, or JSON lines. */
  abstract static class Sub extends KernelwalkCommand {
    @Option(names = "--json", description = "JSON lines instead of words.")
    boolean json;
  }

  @Command(
      name = "status",
      description = {
        "Says where MNIST is looked for and which files are there.",
        "Exit status 1 where one is missing, or is something else."
      })
  static final class Status extends Sub {
    @Option(
        names = "--data",
        paramLabel = "DIR",
        description =
            "Look in this folder; default: that of "
                + MnistStore.VARIABLE
                + ", then the user's data folder.")
    private Optional<Path> data = Optional.empty();

    @Override
    public void run() throws IOException {
      StoreStatus status = MnistStore.standard().status(data);
      if (json) {
        out().println(json(status));
      } else {
        print(status);
      }
      if (!status.complete()) {
        throw new IOException(
            "MNIST is not complete here: kernelwalk data fetch downloads it, kernelwalk data import"
                + " DIR copies it from a folder.");
      }
    }

    private void print(StoreStatus status) {
      out().println(status.folder() + " (" + origin(status.origin()) + ")");
      for (FileStatus file : status.files()) {
        out()
            .printf(
                Locale.ROOT,
                "  %-24s %s%n",
                file.file().fileName(),
                file.path()
                    .map(path -> size(file.bytes()) + "  " + path.getFileName())
                    .orElse("missing"));
      }
      status.files().forEach(file -> file.fault().ifPresent(out()::println));
      if (status.complete()) {
        out().println("Complete; the content is checked when it is opened.");
      }
    }

    private static JsonObject json(StoreStatus status) {
      List<JsonObject> files =
          status.files().stream()
              .map(
                  file ->
                      new JsonObject()
                          .put("name", file.file().fileName())
                          .put("present", file.path().isPresent())
                          .put("bytes", file.bytes())
                          .put("fault", file.fault()))
              .toList();
      return new JsonObject()
          .put("folder", status.folder())
          .put("origin", status.origin().name().toLowerCase(Locale.ROOT))
          .put("complete", status.complete())
          .put("files", files);
    }

    private static String origin(StoreStatus.Origin origin) {
      return switch (origin) {
        case OPTION -> "named by --data";
        case ENVIRONMENT -> "named by " + MnistStore.VARIABLE;
        case USER_FOLDER -> "the user's data folder";
      };
    }
  }

  @Command(
      name = "fetch",
      description =
          "Downloads what is missing, or is no file of MNIST's, into the user's data folder.")
  static final class Fetch extends Sub {
    @Override
    public void run() throws IOException {
      Path folder;
      try (ProgressBar progress = progress()) {
        folder = MnistStore.standard().fetch(new Bar(progress));
      }
      done(this, folder);
    }
  }

  @Command(
      name = "import",
      description = "Copies MNIST's four files, packed or not, into the user's data folder.")
  static final class Import extends Sub {
    @Parameters(paramLabel = "DIR", description = "The folder with the files.")
    private Path folder = Path.of("");

    @Override
    public void run() throws IOException {
      done(this, MnistStore.standard().importFrom(folder));
    }
  }

  private static void done(Sub command, Path folder) {
    command
        .out()
        .println(
            command.json
                ? new JsonObject().put("event", "done").put("folder", folder)
                : "MNIST is in " + folder);
  }

  /** A download as a bar. */
  private record Bar(ProgressBar bar) implements FetchListener {
    @Override
    public void progress(Progress progress) {
      double part = progress.total() > 0 ? (double) progress.bytes() / progress.total() : 0;
      bar.show(
          (progress.fileNumber() - 1 + part) / progress.files(),
          fileName(progress.file()) + " " + size(progress.bytes()));
    }
  }

  private static String fileName(URI file) {
    return file.getPath().substring(file.getPath().lastIndexOf('/') + 1);
  }

  private static String size(long bytes) {
    return bytes < 100_000
        ? String.format(Locale.ROOT, "%,d bytes", bytes)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
