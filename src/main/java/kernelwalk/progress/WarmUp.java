package kernelwalk.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The warm-up before a lesson: questions of the lessons two and five before it come back, those
 * first that were answered wrongly at first.
 */
public final class WarmUp {
  /** How many lessons later a question comes back. */
  private static final int[] LATER = {2, 5};

  /** As many as two minutes have room for. */
  private static final int MOST = 4;

  private WarmUp() {}

  /** A lesson by its id, with its questions' ids. */
  public record Asked(String lesson, List<String> questions) {
    public Asked {
      questions = List.copyOf(questions);
    }
  }

  /** A question that comes back. */
  public record Back(String lesson, String question) {}

  /**
   * The questions that come back before a lesson; none that was never answered.
   *
   * @param lessons all of them in their order
   * @param opened the index of the lesson that is being opened
   */
  public static List<Back> of(List<Asked> lessons, int opened, Progress progress) {
    List<Back> back = new ArrayList<>();
    for (int later : LATER) {
      int index = opened - later;
      if (index < 0) {
        continue;
      }
      Asked asked = lessons.get(index);
      asked.questions().stream()
          .filter(question -> progress.firstAnswer(asked.lesson(), question).isPresent())
          .sorted(Comparator.comparing(question -> rightAtFirst(progress, asked, question)))
          .limit(MOST / LATER.length)
          .forEach(question -> back.add(new Back(asked.lesson(), question)));
    }
    return back;
  }

  private static boolean rightAtFirst(Progress progress, Asked asked, String question) {
    Optional<AnswerRecord> first = progress.firstAnswer(asked.lesson(), question);
    return first.map(AnswerRecord::right).orElse(true);
  }
}
