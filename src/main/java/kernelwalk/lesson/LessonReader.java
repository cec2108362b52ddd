package kernelwalk.lesson;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads one lesson: {@code lesson.yaml} with its scenes, and for each language {@code text.en.md},
 * {@code text.zh.md} with a section for each scene, headed by the scene's id ({@code # slide}).
 */
public final class LessonReader {
  /** The file that makes a folder a lesson. */
  public static final String FILE = "lesson.yaml";

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
    Mistakes mistakes = new Mistakes(folder.resolve(FILE), errors);
    Optional<Node> root = yaml(mistakes);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = Fields.of(root.get(), "lesson", mistakes);
    Optional<String> id = fields.text("id", true);
    OptionalInt order = fields.whole("order", 1, true);
    Optional<Wording> title = wording(fields, "lesson", mistakes);
    Map<String, Fields> drafts = drafts(fields.required("scenes"), mistakes);
    fields.finish();

    Map<String, Map<String, Prose>> texts = new HashMap<>();
    for (String language : Wording.LANGUAGES) {
      texts.put(language, text(language, drafts));
    }
    List<Scene> scenes = new ArrayList<>();
    drafts.forEach(
        (sceneId, draft) -> {
          Map<String, Prose> text = new HashMap<>();
          texts.forEach(
              (language, sections) ->
                  text.put(language, sections.getOrDefault(sceneId, Prose.EMPTY)));
          Optional<Wording> sceneTitle = wording(draft, "scene '" + sceneId + "'", mistakes);
          new SceneReader(sceneId, draft, mistakes).read(sceneTitle, text).ifPresent(scenes::add);
        });
    if (!errors.isEmpty() || id.isEmpty() || order.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Lesson(id.get(), order.getAsInt(), title.get(), scenes));
  }

  private Optional<Node> yaml(Mistakes mistakes) {
    Optional<String> content = content(mistakes);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    LoadSettings settings = LoadSettings.builder().setUseMarks(true).setLabel(FILE).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(content.get());
      if (root.isEmpty()) {
        mistakes.add(1, "the file is empty; keys id, order, title and scenes expected");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      mistakes.add(Mistakes.line(e.getProblemMark()), "not readable as YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      mistakes.add(
          1,
          "not readable as YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return Optional.empty();
  }

  /** The file's text; empty, with a mistake, if it cannot be read. */
  private static Optional<String> content(Mistakes mistakes) {
    Path file = mistakes.file();
    try {
      if (!Files.isRegularFile(file)) {
        mistakes.add(1, "the file is missing");
      } else if (Files.size(file) > LARGEST_FILE) {
        mistakes.add(1, "the file is larger than %d bytes".formatted(LARGEST_FILE));
      } else {
        return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
      }
    } catch (CharacterCodingException e) {
      mistakes.add(1, "the file is not UTF-8 text");
    } catch (IOException e) {
      mistakes.add(1, "the file cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** The scenes' keys by the scenes' ids, in order. */
  private static Map<String, Fields> drafts(Optional<Node> node, Mistakes mistakes) {
    Map<String, Fields> drafts = new LinkedHashMap<>();
    if (node.isEmpty()) {
      return drafts;
    }
    if (!(node.get() instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      mistakes.add(node.get(), "lesson: 'scenes' must be a list of at least one scene");
      return drafts;
    }
    int number = 0;
    for (Node each : sequence.getValue()) {
      Fields unnamed = Fields.of(each, "scene " + ++number, mistakes);
      Optional<String> id = unnamed.text("id", true);
      if (id.isEmpty()) {
        continue;
      }
      Fields draft = unnamed.named("scene '" + id.get() + "'");
      if (drafts.putIfAbsent(id.get(), draft) != null) {
        mistakes.add(each, "two scenes have the id '" + id.get() + "'");
      }
    }
    return drafts;
  }

  static Optional<Wording> wording(Fields of, String what, Mistakes mistakes) {
    Optional<Node> node = of.required("title");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = Fields.of(node.get(), what + ": title", mistakes);
    Map<String, String> texts = new HashMap<>();
    for (String language : Wording.LANGUAGES) {
      fields.text(language, true).ifPresent(text -> texts.put(language, text));
    }
    fields.finish();
    return texts.size() == Wording.LANGUAGES.size()
        ? Optional.of(new Wording(texts))
        : Optional.empty();
  }

  /** One language's sections by scene. */
  private Map<String, Prose> text(String language, Map<String, Fields> drafts) {
    Mistakes mistakes = new Mistakes(folder.resolve(textFile(language)), errors);
    Optional<String> content = content(mistakes);
    if (content.isEmpty()) {
      return Map.of();
    }
    Map<String, Prose> sections =
        new ProseReader(mistakes).sections(content.get(), List.copyOf(drafts.keySet()));
    for (String scene : drafts.keySet()) {
      if (!sections.containsKey(scene)) {
        mistakes.add(
            1, "the scene '%s' has no text; a section '# %s' expected".formatted(scene, scene));
      }
    }
    return sections;
  }
}
