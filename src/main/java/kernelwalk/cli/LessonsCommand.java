package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.json.JsonObject;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.Translations;
import kernelwalk.lesson.file.LessonCatalog;
import kernelwalk.lesson.file.LessonError;
import kernelwalk.lesson.file.LessonTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lessons list|check|new}: the lessons, what is wrong with them, and a new one. */
@Command(
    name = "lessons",
    description = "The lessons: what there is, what is wrong in their files, and a new one.",
    subcommands = {
      LessonsCommand.Listing.class,
      LessonsCommand.Check.class,
      LessonsCommand.NewLesson.class
    })
final class LessonsCommand extends KernelwalkCommand {
  @Override
  public void run() {
    throw usage("lessons: say what to do: list, check [DIR] or new NAME");
  }

  @Command(name = "list", description = "The lessons in their order.")
  static final class Listing extends KernelwalkCommand {
    @Option(names = "--json", description = "JSON lines: one a lesson.")
    private boolean json;

    @Option(
        names = "--lessons",
        paramLabel = "DIR",
        description = "A folder of lessons; default: those that came along.")
    private Optional<Path> folder = Optional.empty();

    @Override
    public void run() throws IOException {
      Path where = folder.orElseGet(LessonPlace::shipped);
      for (Lesson lesson : LessonCatalog.open(where).lessons()) {
        out().println(json ? object(lesson) : line(lesson));
      }
    }

    private static JsonObject object(Lesson lesson) {
      return new JsonObject()
          .put("id", lesson.id())
          .put("order", lesson.order())
          .put("title_en", lesson.title().in("en"))
          .put("title_zh", lesson.title().in("zh"))
          .put("scenes", lesson.scenes().size())
          .put("questions", lesson.questions().size())
          .put("exercises", lesson.exercises().size())
          .put(
              "minutes",
              lesson.minutes().isPresent()
                  ? Optional.of(lesson.minutes().getAsInt())
                  : Optional.empty())
          .put("languages", Translations.LANGUAGES);
    }

    private static String line(Lesson lesson) {
      return "%3d  %-24s %s · %s (%d scenes, %d questions, %d exercises)"
          .formatted(
              lesson.order(),
              lesson.id(),
              lesson.title().in("en"),
              lesson.title().in("zh"),
              lesson.scenes().size(),
              lesson.questions().size(),
              lesson.exercises().size());
    }
  }

  @Command(
      name = "new",
      description = "Lays a small complete lesson that passes the check, to be changed.")
  static final class NewLesson extends KernelwalkCommand {
    @Parameters(
        paramLabel = "NAME",
        description = "Its id: small letters, digits and hyphens; also that of its folder.")
    private String name = "";

    @Option(
        names = "--lessons",
        paramLabel = "DIR",
        description = "Where its folder is put; default: the folder of now.")
    private Path folder = Path.of("");

    @Override
    public void run() throws IOException {
      out().println(LessonTemplate.lay(folder, name) + ": a new lesson; open lesson.yaml in it");
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
