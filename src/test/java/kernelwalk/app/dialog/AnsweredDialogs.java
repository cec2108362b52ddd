package kernelwalk.app.dialog;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Dialogs that are answered beforehand; the questions are kept. */
public final class AnsweredDialogs implements SystemDialogs {
  private final Deque<Optional<Path>> answers = new ArrayDeque<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();
  private boolean yes;

  /** The answers to come, one a question; the last one goes for all that follow. */
  public void answer(Path... files) {
    answers.clear();
    for (Path file : files) {
      answers.add(Optional.of(file));
    }
  }

  public void cancel() {
    answers.clear();
  }

  /** The answer to whether a file may be replaced. */
  public void confirm(boolean answer) {
    yes = answer;
  }

  public List<Question> questions() {
    return questions;
  }

  public List<Choice> choices() {
    return choices;
  }

  private Optional<Path> next(Question question) {
    questions.add(question);
    Optional<Path> now = Optional.ofNullable(answers.peek()).flatMap(answer -> answer);
    if (answers.size() > 1) {
      answers.remove();
    }
    return now;
  }

  @Override
  public Optional<Path> toOpen(Question question) {
    return next(question);
  }

  @Override
  public Optional<Path> toSave(Question question) {
    return next(question);
  }

  @Override
  public Optional<Path> toFolder(Question question) {
    return next(question);
  }

  @Override
  public boolean confirms(Choice choice) {
    choices.add(choice);
    return yes;
  }
}
