package kernelwalk.lesson.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kernelwalk.lesson.Prose;
import kernelwalk.lesson.SceneSubject;
import kernelwalk.lesson.computed.SceneNumbers;

/**
 * A section of a lesson's text in one language.
 *
 * @param line that of its heading, counted from one
 * @param lessonErrors those of the text's file
 */
record TextSection(Prose prose, int line, LessonErrors lessonErrors) {
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

  /** Adds a mistake at the section's heading. */
  void say(String message) {
    lessonErrors.add(line, message);
  }

  /** What is told, by language code. */
  static Map<String, Prose> prose(Map<String, TextSection> sections) {
    Map<String, Prose> prose = new HashMap<>();
    sections.forEach((language, section) -> prose.put(language, section.prose()));
    return prose;
  }

  /** Adds a mistake to a translation that lacks numbers which another has: it is stale. */
  static void checkNumbers(String id, Map<String, TextSection> sections) {
    TextSection english = sections.get("en");
    if (english == null) {
      return;
    }
    for (TextSection section : sections.values()) {
      List<String> missing = new ArrayList<>(numbers(english.prose()));
      numbers(section.prose()).forEach(missing::remove);
      if (!missing.isEmpty()) {
        section.say(
            "'%s' lacks %s, which the text in English has; is the translation stale?"
                .formatted(id, String.join(", ", missing)));
      }
    }
  }

  /** Adds a mistake for each word that stands for a cell which the scene does not have. */
  void checkReferences(SceneSubject subject) {
    SceneNumbers names = SceneNumbers.of(subject);
    for (Prose.Span.Coloured word : prose.coloured()) {
      if (word.index().isEmpty()) {
        continue;
      }
      try {
        names.cell(tensor(word.role()), word.index());
      } catch (IllegalArgumentException e) {
        say("'{%s}': %s".formatted(word.text(), e.getMessage()));
      }
    }
  }

  private static String tensor(Prose.Role role) {
    return switch (role) {
      case INPUT, PADDING -> "input";
      case KERNEL -> "weight";
      case OUTPUT -> "output";
      case GRADIENT -> "gradient";
    };
  }

  private static List<String> numbers(Prose prose) {
    return NUMBER.matcher(prose.plain()).results().map(MatchResult::group).toList();
  }
}
