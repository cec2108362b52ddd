package kernelwalk.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.ExerciseRun;
import kernelwalk.exercise.ExerciseSetup;
import kernelwalk.exercise.ExerciseStep;
import kernelwalk.exercise.ExerciseTexts;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.lesson.Answer;
import kernelwalk.lesson.Lesson;
import kernelwalk.lesson.Marking;
import kernelwalk.lesson.Question;
import kernelwalk.lesson.Scene;
import kernelwalk.lesson.SteppedOperation;
import kernelwalk.lesson.Translations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson that comes along, gone through from beginning to end in both languages. */
final class EveryLessonTest {
  private static final int SEEDS = 10;

  /** Of a long film so many steps, evenly; a short one is gone through whole. */
  private static final long MOST_STEPS = 40;

  static Stream<Lesson> lessons() throws IOException {
    return LessonCatalog.open(Path.of("lessons")).lessons().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void itsFilmsTellTheSameForwardsAndBackwards(Lesson lesson) {
    for (Scene scene : lesson.scenes()) {
      scene.stepped().ifPresent(stepped -> play(lesson.id() + "#" + scene.id(), stepped));
    }
  }

  private static void play(String where, SteppedOperation scene) {
    for (FilmTexts texts : List.of(FilmTexts.english(), FilmTexts.chinese())) {
      Film film = scene.filmSource().film(FilmSettings.of(scene.level(), 800, 600, texts));
      long steps = film.timeline().steps();
      long stride = Math.max(1, steps / MOST_STEPS);
      List<String> forwards = new ArrayList<>();
      List<String> backwards = new ArrayList<>();
      for (long step = 0; step < steps; step += stride) {
        forwards.add(film.at(film.timeline().restOf(step)).text());
      }
      for (long step = (steps - 1) / stride * stride; step >= 0; step -= stride) {
        backwards.addFirst(film.at(film.timeline().restOf(step)).text());
      }
      assertThat(backwards).as(where).isEqualTo(forwards).noneMatch(String::isBlank);
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void itsQuestionsAreAnsweredRightAndInEachWrongWayThatHasAReply(Lesson lesson) {
    for (Question question : lesson.questions()) {
      String where = lesson.id() + ": " + question.id();
      assertThat(question.mark(question.answer()).isRight()).as(where).isTrue();
      said(where, question.ask());
      said(where, question.right());
      question.hint().ifPresent(hint -> said(where, hint));
      for (Answer answer : wrong(question)) {
        Marking marking = question.mark(answer);
        assertThat(marking.isRight()).as(where + answer).isFalse();
        said(where, marking.reply().orElseThrow());
      }
    }
  }

  private static List<Answer> wrong(Question question) {
    List<Answer> answers = new ArrayList<>();
    switch (question) {
      case Question.Numeric number ->
          number.wrong().keySet().forEach(value -> answers.add(new Answer.Numeric(value)));
      case Question.Choice choice -> {
        for (int i = 0; i < choice.options().size(); i++) {
          if (choice.options().get(i).reply().isPresent()) {
            answers.add(new Answer.Option(i));
          }
        }
      }
      case Question.Cells cells ->
          cells.wrong().keySet().forEach(clicked -> answers.add(new Answer.Cells(clicked)));
      case Question.Setting setting ->
          setting.wrong().keySet().forEach(value -> answers.add(new Answer.Numeric(value)));
      case Question.Order order -> {}
    }
    return answers;
  }

  private static void said(String where, Translations texts) {
    for (String language : Translations.LANGUAGES) {
      assertThat(texts.in(language)).as(where + ", " + language).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void itsExercisesAreDoneRightWrongAndWithHelp(Lesson lesson) {
    for (ExerciseSetup setup : lesson.exercises()) {
      for (long seed = 0; seed < SEEDS; seed++) {
        Exercise exercise = Exercise.of(setup, seed);
        ExerciseRun right = new ExerciseRun(exercise);
        ExerciseRun wrong = new ExerciseRun(exercise);
        for (ExerciseStep step : exercise.steps()) {
          for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertThat(ExerciseTexts.of(locale).say(step.prompt())).isNotBlank();
          }
          assertThat(right.answer(step.expected()).isRight()).isTrue();
          for (ExerciseStep.Mistake mistake : step.mistakes()) {
            assertThat(wrong.answer(mistake.answer()).reply()).as(setup.toString()).isPresent();
          }
          wrong.answer(step.expected());
        }
        assertThat(right.counts()).isTrue();
        assertThat(wrong.finished()).isTrue();
        ExerciseRun helped = new ExerciseRun(exercise);
        helped.showAll();
        assertThat(helped.counts()).isFalse();
      }
    }
  }
}
