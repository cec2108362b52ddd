package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import kernelwalk.exercise.ExerciseStep.Mistake;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.BoardFilmSource;
import kernelwalk.film.board.Phrase;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Picture;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of exercise, on many numbers: done rightly, with its mistakes, and with help. */
final class ExerciseTest {
  private static final int SEEDS = 100;
  private static final List<ExerciseTexts> TEXTS =
      List.of(ExerciseTexts.of(Locale.ENGLISH), ExerciseTexts.of(Locale.CHINESE));
  private static final Pattern OTHERS =
      Pattern.compile("(table|picture|training)\\..*|confusion\\.corner|shown\\.number");
  private static final Pattern LEFT = Pattern.compile("\\{\\d|''");

  @ParameterizedTest
  @EnumSource
  void isDoneByRightAnswersAndCounts(ExerciseKind kind) {
    for (long seed = 0; seed < SEEDS; seed++) {
      ExerciseRun run = new ExerciseRun(Exercise.of(ExerciseSetup.of(kind), seed));
      assertThat(run.exercise().steps()).as(kind + " " + seed).hasSizeBetween(1, 25);
      while (!run.finished()) {
        assertThat(run.answer(run.step().expected()).isRight()).isTrue();
      }
      assertThat(run.counts()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesEachKnownMistakeItsOwnReplyAndMarksTheFirstWrongStep(ExerciseKind kind) {
    for (long seed = 0; seed < SEEDS; seed++) {
      Exercise exercise = Exercise.of(ExerciseSetup.of(kind), seed);
      ExerciseRun run = new ExerciseRun(exercise);
      int first = -1;
      while (!run.finished()) {
        for (Mistake mistake : run.step().mistakes()) {
          first = first < 0 ? run.done() : first;
          StepVerdict verdict = run.answer(mistake.answer());
          assertThat(verdict.isRight()).isFalse();
          assertThat(verdict.reply()).isPresent();
        }
        run.answer(run.step().expected());
      }
      assertThat(run.firstWrong().orElse(-1)).isEqualTo(first);
      assertThat(run.counts()).isEqualTo(first < 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void doesNotCountWithAnAnswerShown(ExerciseKind kind) {
    ExerciseRun run = new ExerciseRun(Exercise.of(ExerciseSetup.of(kind), 7));
    run.hint();
    ExerciseAnswer shown = run.showStep();
    assertThat(shown).isEqualTo(run.exercise().steps().getFirst().expected());
    run.showAll();
    assertThat(run.finished()).isTrue();
    assertThat(run.counts()).isFalse();
    assertThat(run.helped()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void everyPhraseIsThereInBothLanguagesAndFilledIn(ExerciseKind kind) {
    for (long seed = 0; seed < SEEDS; seed++) {
      for (ExerciseStep step : Exercise.of(ExerciseSetup.of(kind), seed).steps()) {
        for (Phrase phrase : phrases(step)) {
          String english = TEXTS.getFirst().say(phrase);
          String chinese = TEXTS.getLast().say(phrase);
          assertThat(english).as(phrase.key()).doesNotContainPattern(LEFT).isNotBlank();
          assertThat(chinese).as(phrase.key()).doesNotContainPattern(LEFT).isNotBlank();
        }
      }
    }
  }

  /** What is done in the head stays small. */
  @ParameterizedTest
  @EnumSource(
      names = {"CONVOLUTION", "CHANNELS", "MAX_POOLING", "AVERAGE_POOLING", "POOLING_GRADIENT"})
  void numbersAreSmall(ExerciseKind kind) {
    for (long seed = 0; seed < SEEDS; seed++) {
      for (ExerciseStep step : Exercise.of(ExerciseSetup.of(kind), seed).steps()) {
        if (step.expected() instanceof ExerciseAnswer.Numeric(double value)) {
          assertThat(value).isBetween(-100.0, 100.0);
        }
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameNumbersAndOthersGiveOthers() {
    ExerciseSetup setup = ExerciseSetup.of(ExerciseKind.CONVOLUTION);
    assertThat(answers(setup, 3)).isEqualTo(answers(setup, 3));
    Set<List<ExerciseAnswer>> different = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      different.add(answers(setup, seed));
    }
    assertThat(different).hasSizeGreaterThan(15);
  }

  @Test
  void aSettingThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> new ExerciseSetup(ExerciseKind.CONVOLUTION, Map.of("kernle", 2)))
        .hasMessageContaining("no setting 'kernle'; expected input, kernel, stride, bias");
    assertThatThrownBy(() -> new ExerciseSetup(ExerciseKind.CONVOLUTION, Map.of("kernel", 9)))
        .hasMessageContaining("'kernel' from 2 to 3 expected, found 9");
  }

  /** A key in one language and not in the other, or that nothing says, is a slip. */
  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(keys("phrases_zh.properties")).isEqualTo(keys("phrases.properties"));
    Set<String> said = new HashSet<>();
    for (ExerciseKind kind : ExerciseKind.values()) {
      for (long seed = 0; seed < 400; seed++) {
        Exercise.of(ExerciseSetup.of(kind), seed)
            .steps()
            .forEach(step -> phrases(step).forEach(phrase -> said.add(phrase.key())));
      }
    }
    for (long seed = 0; seed < 20; seed++) {
      ExerciseSetup biased = new ExerciseSetup(ExerciseKind.CONVOLUTION, Map.of("bias", 1));
      Exercise.of(biased, seed)
          .steps()
          .forEach(step -> phrases(step).forEach(phrase -> said.add(phrase.key())));
    }
    Set<String> unsaid = new HashSet<>(keys("phrases.properties"));
    unsaid.removeAll(said);
    assertThat(unsaid)
        .as("keys that no exercise says, but for those in tables and of pictures")
        .allMatch(key -> OTHERS.matcher(key).matches());
  }

  /** Two pictures' sizes and three text sizes: all that is painted lies on the stage. */
  @ParameterizedTest
  @EnumSource
  void everyBoardFitsTheStage(ExerciseKind kind) {
    for (long seed = 0; seed < 10; seed++) {
      for (ExerciseStep step : Exercise.of(ExerciseSetup.of(kind), seed).steps()) {
        for (ExerciseTexts texts : TEXTS) {
          for (double scale : new double[] {1, 1.5, 2}) {
            fits(picture(step.board(), texts, 620, 420, scale), 620, 420, kind + " " + scale);
            fits(picture(step.board(), texts, 1200, 760, scale), 1200, 760, kind + " " + scale);
          }
        }
      }
    }
  }

  private static Picture picture(
      Board board, ExerciseTexts texts, double width, double height, double scale) {
    FilmSettings settings =
        new FilmSettings(
            Level.LAYER, width, height, scale, true, false, false, FilmTexts.english());
    return new BoardFilmSource(board, texts).film(settings).at(0);
  }

  private static void fits(Picture picture, double width, double height, String what) {
    for (Mark mark : picture.marks()) {
      switch (mark) {
        case Mark.Grid grid -> {
          assertThat(grid.x()).as(what).isGreaterThanOrEqualTo(0);
          assertThat(grid.y()).as(what).isGreaterThanOrEqualTo(0);
          assertThat(grid.x() + grid.width()).as(what).isLessThanOrEqualTo(width);
          assertThat(grid.y() + grid.height()).as(what).isLessThanOrEqualTo(height);
        }
        case Mark.Text text -> assertThat(text.y()).as(what + text.string()).isBetween(0.0, height);
        default -> {}
      }
    }
  }

  private static List<Phrase> phrases(ExerciseStep step) {
    List<Phrase> all = new ArrayList<>(List.of(step.prompt(), step.hint()));
    all.addAll(step.options());
    step.mistakes().forEach(mistake -> all.add(mistake.reply()));
    step.board().parts().forEach(part -> all.add(part.label()));
    return all;
  }

  private static List<ExerciseAnswer> answers(ExerciseSetup setup, long seed) {
    return Exercise.of(setup, seed).steps().stream().map(ExerciseStep::expected).toList();
  }

  private static Set<String> keys(String file) throws IOException {
    Properties properties = new Properties();
    try (var in =
        Files.newBufferedReader(
            Path.of("src/main/resources/kernelwalk/exercise").resolve(file),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties.stringPropertyNames();
  }
}
