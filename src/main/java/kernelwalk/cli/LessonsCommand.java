package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.json.JsonObject;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.file.LessonCatalog;
import kernelwalk.lesson.file.LessonError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lessons list|check}: the lessons, and what is wrong with them. */
@Command(
    name = "lessons",
    description = "The lessons: what there is, and what is wrong in their files.",
    subcommands = {LessonsCommand.Listing.class, LessonsCommand.Check.class})
final class LessonsCommand extends KernelwalkCommand {
  @Override
  public void run() {
    throw usage("lessons: say what to do: list or check [DIR]");
  }

  @Command(name = "list", description = "The lessons in their order.")
  static final class Listing extends KernelwalkCommand {
    @Option(names = "--json", description = "JSON lines: one a lesson.")
    private boolean json;

    @Override
    public void run() throws IOException {
      for (Lesson lesson : LessonCatalog.open(LessonPlace.shipped()).lessons()) {
        if (json) {
          out()
              .println(
                  new JsonObject()
                      .put("id", lesson.id())
                      .put("order", lesson.order())
                      .put("title_en", lesson.title().in("en"))
                      .put("title_zh", lesson.title().in("zh"))
                      .put("scenes", lesson.scenes().size()));
        } else {
          out()
              .printf(
                  "%3d  %-20s %s · %s (%d scenes)%n",
                  lesson.order(),
                  lesson.id(),
                  lesson.title().in("en"),
                  lesson.title().in("zh"),
                  lesson.scenes().size());
        }
      }
    }
  }

  @Command(
      name = "check",
      description = "Every mistake in the lessons' files as file:line: message.")
  static final class Check extends KernelwalkCommand {
    @Parameters(
        arity = "0..1",
        paramLabel = "DIR",
        description =
            "A folder of lessons, or one lesson's folder; default: those that came along.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--json", description = "JSON lines: one a mistake, then the count.")
    private boolean json;

    @Override
    public void run() throws IOException {
      LessonCatalog shelf = LessonCatalog.open(folder.orElseGet(LessonPlace::shipped));
      for (LessonError error : shelf.errors()) {
        out()
            .println(
                json
                    ? new JsonObject()
                        .put("event", "mistake")
                        .put("file", error.file())
                        .put("line", error.line())
                        .put("message", error.message())
                    : error);
      }
      int mistakes = shelf.errors().size();
      if (json) {
        out()
            .println(
                new JsonObject()
                    .put("event", "done")
                    .put("lessons", shelf.folders().size())
                    .put("mistakes", mistakes));
      } else if (mistakes == 0) {
        out().println(shelf.folders().size() + " lessons, no mistakes");
      }
      if (mistakes > 0) {
        throw new IOException("lessons: " + mistakes + (mistakes == 1 ? " mistake" : " mistakes"));
      }
    }
  }
}
