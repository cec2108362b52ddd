package kernelwalk.lesson.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.Scene;
import kernelwalk.lesson.Translations;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The reader of one lesson: {@code lesson.yaml} with its scenes, and for each language {@code
 * text.en.md}, {@code text.zh.md} with a section for each scene, headed by the scene's id ({@code #
 * slide}), and, where its author wants, {@code # goals}, {@code # learnt} and {@code # mistakes}.
 */
public final class LessonReader {
  /** The file that makes a folder a lesson. */
  public static final String FILE = "lesson.yaml";

  /** The newest format that is read: 1 has scenes alone, 2 questions and what goes with them. */
  static final int FORMAT = 2;

  /** Sections of a text that are no scene's. */
  private static final List<String> OWN_SECTIONS = List.of("goals", "learnt", "mistakes");

  private static final long LARGEST_FILE = 1 << 20;

  private final Path folder;
  private final List<LessonError> errors = new ArrayList<>();

  private LessonReader(Path folder) {
    this.folder = folder;
  }

  /** The lesson in this folder, or every mistake that keeps it from being one. */
  public static LessonFolder read(Path folder) {
    LessonReader reader = new LessonReader(folder);
    Optional<Lesson> lesson = reader.lesson();
    return new LessonFolder(
        String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
        reader.errors.isEmpty() ? lesson : Optional.empty(),
        reader.errors);
  }

  /** The text file of a language inside a lesson's folder. */
  public static String textFile(String language) {
    return "text." + language + ".md";
  }

  private Optional<Lesson> lesson() {
    LessonErrors lessonErrors = new LessonErrors(folder.resolve(FILE), errors);
    Optional<Node> root = yaml(lessonErrors);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    YamlFields yamlFields = YamlFields.of(root.get(), "lesson", lessonErrors);
    OptionalInt format = yamlFields.whole("format", 1, false);
    if (format.isPresent() && format.getAsInt() > FORMAT) {
      lessonErrors.add(
          yamlFields.optional("format").orElse(root.get()),
          "the lesson is written in format %d, and this Kernelwalk reads up to %d"
              .formatted(format.getAsInt(), FORMAT));
      return Optional.empty();
    }
    Optional<String> id = yamlFields.text("id", true);
    OptionalInt order = yamlFields.whole("order", 1, true);
    Optional<Translations> title = yamlFields.translations("title", true);
    OptionalInt minutes = yamlFields.whole("minutes", 1, false);
    Map<String, YamlFields> drafts = drafts(yamlFields.required("scenes"), lessonErrors);
    yamlFields.finish();

    Map<String, Map<String, TextSection>> texts = new HashMap<>();
    for (String language : Translations.LANGUAGES) {
      texts.put(language, text(language, drafts));
    }
    for (String section : OWN_SECTIONS) {
      both(section, texts);
      TextSection.checkNumbers(section, section(section, texts));
    }
    List<Scene> scenes = new ArrayList<>();
    drafts.forEach(
        (sceneId, draft) -> {
          Optional<Translations> sceneTitle = draft.translations("title", true);
          new SceneReader(sceneId, draft, lessonErrors)
              .read(sceneTitle, section(sceneId, texts))
              .ifPresent(scenes::add);
        });
    distinct(drafts, lessonErrors);
    if (!errors.isEmpty() || id.isEmpty() || order.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Lesson(
            id.get(),
            order.getAsInt(),
            title.get(),
            minutes,
            scenes,
            TextSection.prose(section("goals", texts)),
            TextSection.prose(section("learnt", texts)),
            TextSection.prose(section("mistakes", texts))));
  }

  /** A section in the languages in which it is there. */
  private static Map<String, TextSection> section(
      String id, Map<String, Map<String, TextSection>> texts) {
    Map<String, TextSection> section = new HashMap<>();
    texts.forEach(
        (language, sections) -> {
          TextSection found = sections.get(id);
          if (found != null) {
            section.put(language, found);
          }
        });
    return section;
  }

  /** A section that need not be there is there in every language or in none. */
  private void both(String id, Map<String, Map<String, TextSection>> texts) {
    int found = section(id, texts).size();
    if (found == 0 || found == Translations.LANGUAGES.size()) {
      return;
    }
    texts.forEach(
        (language, sections) -> {
          if (!sections.containsKey(id)
              && Files.isRegularFile(folder.resolve(textFile(language)))) {
            new LessonErrors(folder.resolve(textFile(language)), errors)
                .add(
                    1, "the section '# %s' is missing, which the other language has".formatted(id));
          }
        });
  }

  /** A question's id is that of no other question of the lesson. */
  private static void distinct(Map<String, YamlFields> drafts, LessonErrors lessonErrors) {
    Set<String> ids = new HashSet<>();
    for (YamlFields scene : drafts.values()) {
      for (YamlFields question : scene.each("questions", "question")) {
        question
            .text("id", false)
            .filter(id -> !ids.add(id))
            .ifPresent(
                id -> lessonErrors.add(question.node(), "two questions have the id '" + id + "'"));
      }
    }
  }

  private Optional<Node> yaml(LessonErrors lessonErrors) {
    Optional<String> content = content(lessonErrors);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    LoadSettings settings = LoadSettings.builder().setUseMarks(true).setLabel(FILE).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(content.get());
      if (root.isEmpty()) {
        lessonErrors.add(1, "the file is empty; keys id, order, title and scenes expected");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      lessonErrors.add(
          LessonErrors.line(e.getProblemMark()), "not readable as YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      lessonErrors.add(
          1,
          "not readable as YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return Optional.empty();
  }

  /** The file's text; empty, with a mistake, if it cannot be read. */
  private static Optional<String> content(LessonErrors lessonErrors) {
    Path file = lessonErrors.file();
    try {
      if (!Files.isRegularFile(file)) {
        lessonErrors.add(1, "the file is missing");
      } else if (Files.size(file) > LARGEST_FILE) {
        lessonErrors.add(1, "the file is larger than %d bytes".formatted(LARGEST_FILE));
      } else {
        return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
      }
    } catch (CharacterCodingException e) {
      lessonErrors.add(1, "the file is not UTF-8 text");
    } catch (IOException e) {
      lessonErrors.add(1, "the file cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** The scenes' keys by the scenes' ids, in order. */
  private static Map<String, YamlFields> drafts(Optional<Node> node, LessonErrors lessonErrors) {
    Map<String, YamlFields> drafts = new LinkedHashMap<>();
    if (node.isEmpty()) {
      return drafts;
    }
    if (!(node.get() instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      lessonErrors.add(node.get(), "lesson: 'scenes' must be a list of at least one scene");
      return drafts;
    }
    int number = 0;
    for (Node each : sequence.getValue()) {
      YamlFields unnamed = YamlFields.of(each, "scene " + ++number, lessonErrors);
      Optional<String> id = unnamed.text("id", true);
      if (id.isEmpty()) {
        continue;
      }
      YamlFields draft = unnamed.named("scene '" + id.get() + "'");
      if (OWN_SECTIONS.contains(id.get())) {
        lessonErrors.add(each, "'" + id.get() + "' is a section of its own and no scene's id");
      } else if (drafts.putIfAbsent(id.get(), draft) != null) {
        lessonErrors.add(each, "two scenes have the id '" + id.get() + "'");
      }
    }
    return drafts;
  }

  /** One language's sections by scene. */
  private Map<String, TextSection> text(String language, Map<String, YamlFields> drafts) {
    LessonErrors lessonErrors = new LessonErrors(folder.resolve(textFile(language)), errors);
    Optional<String> content = content(lessonErrors);
    if (content.isEmpty()) {
      return Map.of();
    }
    Map<String, TextSection> sections =
        new ProseReader(lessonErrors)
            .sections(
                content.get(),
                Stream.concat(drafts.keySet().stream(), OWN_SECTIONS.stream()).toList());
    for (String scene : drafts.keySet()) {
      if (!sections.containsKey(scene)) {
        lessonErrors.add(
            1, "the scene '%s' has no text; a section '# %s' expected".formatted(scene, scene));
      }
    }
    return sections;
  }
}
