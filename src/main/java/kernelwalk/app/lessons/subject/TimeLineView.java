package kernelwalk.app.lessons.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.board.Board;
import kernelwalk.film.board.BoardFilmSource;
import kernelwalk.lesson.SceneSubject;

/** A line of time, stepped from one event to the next. */
final class TimeLineView implements SubjectView {
  /** Letters of Latin that a line of the sentence holds; Chinese ones count twice. */
  private static final int LINE = 58;

  private final SceneSubject.TimeLine subject;
  private final Messages messages;

  TimeLineView(SceneSubject.TimeLine subject, Settings settings) {
    this.subject = subject;
    this.messages = settings.messages();
  }

  @Override
  public Optional<FilmSource> film() {
    String language = messages.language().locale().getLanguage();
    List<Integer> years = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (SceneSubject.TimeLine.Event event : subject.events()) {
      years.add(event.year());
      names.add(event.name().in(language));
    }
    List<Board> boards = new ArrayList<>();
    for (int i = 0; i < subject.events().size(); i++) {
      SceneSubject.TimeLine.Event event = subject.events().get(i);
      List<String> lines = new ArrayList<>(wrapped(event.text().in(language)));
      lines.add("(" + event.source() + ")");
      boards.add(Board.of(new Board.TimeLine(years, names, i)).with(lines.toArray(String[]::new)));
    }
    return Optional.of(new BoardFilmSource(boards, SubjectControls.texts(messages)));
  }

  /** Lines of about the same length, broken between words, in Chinese between any two signs. */
  static List<String> wrapped(String sentence) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int width = 0;
    for (String part : sentence.split("(?<= )|(?<=[\\u2e80-\\uffef])(?![，。；：、！？）])", -1)) {
      int wide = part.chars().map(letter -> letter > 0x2e80 ? 2 : 1).sum();
      if (width + wide > LINE && !line.isEmpty()) {
        lines.add(line.toString().strip());
        line.setLength(0);
        width = 0;
      }
      line.append(part);
      width += wide;
    }
    lines.add(line.toString().strip());
    return lines;
  }
}
