package kernelwalk.app.stage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.app.paint.Camera;
import kernelwalk.app.raster.FilmClip;
import kernelwalk.app.raster.FilmGif;
import kernelwalk.app.raster.Png;
import kernelwalk.app.setting.FileFault;
import kernelwalk.app.setting.Sentence;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Typeface;
import kernelwalk.export.Svg;
import kernelwalk.file.AtomicFile;
import kernelwalk.film.Film;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.timeline.Timeline;

/**
 * The model of an export: what leaves a stage, and how; the writing itself runs on a thread of its
 * own.
 */
final class ExportModel {
  /** What kind of file. */
  enum Form {
    SVG,
    PNG,
    GIF;

    String ending() {
      return "." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which part of the film. */
  enum Range {
    FILM,
    LOOP,
    ROW,
    CELL
  }

  /** A picture's size in pixels; 0 by 0 is that of the stage. */
  record PictureSize(int width, int height) {
    static final PictureSize STAGE = new PictureSize(0, 0);

    boolean isStage() {
      return width == 0;
    }
  }

  static final List<PictureSize> SIZES =
      List.of(
          PictureSize.STAGE,
          new PictureSize(640, 400),
          new PictureSize(960, 600),
          new PictureSize(1280, 800),
          new PictureSize(1920, 1080));
  static final List<Double> RATES = List.of(5.0, 10.0, 20.0, 25.0);

  private final ExportSide own;
  private final Settings settings;
  private final ObjectProperty<List<ExportSide>> sides;
  private final ObjectProperty<ExportSide> side;
  private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.SVG);
  private final ObjectProperty<PictureSize> size = new SimpleObjectProperty<>(PictureSize.STAGE);
  private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.FILM);
  private final DoubleProperty speed = new SimpleDoubleProperty(1);
  private final DoubleProperty rate = new SimpleDoubleProperty(20);
  private final ReadOnlyObjectWrapper<ExportState> state =
      new ReadOnlyObjectWrapper<>(new ExportState.Idle());
  private volatile ExportState latest = new ExportState.Idle();
  private volatile boolean cancelled;

  ExportModel(StageModel stage, Settings settings, Supplier<Optional<TensorCell>> pinned) {
    this.own = new ExportSide(ExportSide.Place.ALONE, () -> "", stage, pinned);
    this.settings = settings;
    this.sides = new SimpleObjectProperty<>(List.of(own));
    this.side = new SimpleObjectProperty<>(own);
  }

  /** The stage alone, or the two that are compared, from the left. */
  ReadOnlyObjectProperty<List<ExportSide>> sidesProperty() {
    return sides;
  }

  /** Which of them is exported. */
  ObjectProperty<ExportSide> sideProperty() {
    return side;
  }

  /** Offers the stage alone again. */
  void standAlone() {
    offer(List.of(own));
  }

  /** Offers these two; the one that this model's own stage is stays chosen. */
  void offer(List<ExportSide> both) {
    StageModel before = stage();
    sides.set(both);
    side.set(
        both.stream()
            .filter(each -> each.stage().equals(before))
            .findFirst()
            .orElse(both.getFirst()));
  }

  private StageModel stage() {
    return side.get().stage();
  }

  ObjectProperty<Form> formProperty() {
    return form;
  }

  ObjectProperty<PictureSize> sizeProperty() {
    return size;
  }

  ObjectProperty<Range> rangeProperty() {
    return range;
  }

  DoubleProperty speedProperty() {
    return speed;
  }

  DoubleProperty rateProperty() {
    return rate;
  }

  ReadOnlyObjectProperty<ExportState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Takes over what the writing thread has come to; to be called once a pulse. */
  void poll() {
    if (!latest.equals(state.get())) {
      state.set(latest);
    }
  }

  boolean running() {
    return latest instanceof ExportState.Running;
  }

  /**
   * The part of the film that is chosen.
   *
   * @throws IllegalArgumentException with one sentence if it cannot be written
   */
  FilmClip clip() {
    Playback playback = stage().playback();
    Film film = playback.filmProperty().get().orElseThrow();
    Timeline timeline = film.timeline();
    long cell = timeline.cellAt(playback.seconds());
    long first = cell - cell % film.cellsInRow();
    long last = Math.min(timeline.cells(), first + film.cellsInRow()) - 1;
    Loop loop = loop(timeline).orElse(new Loop(0, Math.max(Loop.SHORTEST, timeline.duration())));
    double from =
        switch (range.get()) {
          case FILM -> 0;
          case LOOP -> loop.from();
          case ROW -> timeline.startOfCell(first);
          case CELL -> timeline.startOfCell(cell);
        };
    double to =
        switch (range.get()) {
          case FILM -> timeline.duration();
          case LOOP -> Math.min(loop.to(), timeline.duration());
          case ROW -> timeline.restOfCell(last);
          case CELL -> timeline.restOfCell(cell);
        };
    return new FilmClip(from, Math.max(from, to), speed.get(), rate.get());
  }

  /** What is repeated; the stage that stands beside repeats the same cells. */
  private Optional<Loop> loop(Timeline timeline) {
    Optional<Loop> loop = own.stage().playback().loop();
    if (stage().equals(own.stage())) {
      return loop;
    }
    return loop.flatMap(
        here ->
            own.stage()
                .playback()
                .filmProperty()
                .get()
                .map(Film::timeline)
                .flatMap(
                    mine -> {
                      long last = timeline.cells() - 1;
                      long from = Math.min(last, mine.cellAt(here.from()));
                      long to = Math.min(last, mine.cellAt(here.to()));
                      return Loop.of(timeline.startOfCell(from), timeline.restOfCell(to));
                    }));
  }

  int width() {
    return size.get().isStage() ? (int) Math.round(stage().width()) : size.get().width();
  }

  int height() {
    return size.get().isStage() ? (int) Math.round(stage().height()) : size.get().height();
  }

  void cancel() {
    cancelled = true;
  }

  /** Writes the file; how far that is, {@link #stateProperty} tells. */
  void write(Path file) {
    if (running()) {
      return;
    }
    cancelled = false;
    latest = new ExportState.Running(0);
    Work work;
    try {
      work = work();
    } catch (IllegalArgumentException e) {
      latest = new ExportState.Failed(FileFault.unwritten(file, e));
      poll();
      return;
    }
    poll();
    Thread thread = new Thread(() -> latest = finished(work, file), "export");
    thread.setDaemon(true);
    thread.start();
  }

  /** The making of a file's bytes, which needs nothing of the window any more. */
  private interface Work {
    byte[] bytes() throws IOException;
  }

  private static ExportState finished(Work work, Path file) {
    try {
      AtomicFile.write(file, work.bytes());
      return new ExportState.Done(file);
    } catch (CancellationException e) {
      return new ExportState.Idle();
    } catch (OutOfMemoryError e) {
      return new ExportState.Failed(Sentence.of("file.large", file));
    } catch (CompletionException e) {
      return new ExportState.Failed(
          FileFault.unwritten(file, e.getCause() == null ? e : e.getCause()));
    } catch (IOException | RuntimeException e) {
      return new ExportState.Failed(FileFault.unwritten(file, e));
    }
  }

  private Work work() {
    Film film = stage().film(width(), height());
    double now = Math.min(stage().playback().seconds(), film.timeline().duration());
    List<Mark> over =
        side.get().pinned().get().map(cell -> film.highlight(now, cell)).orElse(List.of());
    Camera camera =
        new Camera(
            width(),
            height(),
            settings.palette(),
            Typeface.family(settings.languageProperty().get()));
    return switch (form.get()) {
      case SVG -> {
        String language = settings.languageProperty().get().locale().getLanguage();
        Picture picture = film.at(now);
        yield () ->
            Svg.of(picture, over, settings.palette().scheme(), language)
                .getBytes(StandardCharsets.UTF_8);
      }
      case PNG -> {
        Picture picture = film.at(now);
        int w = width();
        int h = height();
        yield () -> Png.of(camera.take(picture, over).join(), w, h);
      }
      case GIF -> gif(film, camera, clip());
    };
  }

  private Work gif(Film film, Camera camera, FilmClip clip) {
    int w = width();
    int h = height();
    return () -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
      FilmGif.write(
          out,
          clip,
          w,
          h,
          camera.filming(film),
          share -> {
            latest = new ExportState.Running(share);
            return !cancelled;
          });
      return out.toByteArray();
    };
  }
}
