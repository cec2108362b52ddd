package kernelwalk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.app.paint.Camera;
import kernelwalk.app.playground.SavedFilm;
import kernelwalk.app.raster.FilmClip;
import kernelwalk.app.raster.FilmGif;
import kernelwalk.app.raster.Png;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.setting.Typeface;
import kernelwalk.app.stage.Toolkit;
import kernelwalk.cli.command.KernelwalkCommand;
import kernelwalk.cli.command.ProgressBar;
import kernelwalk.cli.command.SizeConverter;
import kernelwalk.export.Svg;
import kernelwalk.file.AtomicFile;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmSource;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.timeline.Timeline;
import kernelwalk.json.JsonObject;
import kernelwalk.tensor.Size;
import kernelwalk.walk.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export film}: a lesson's scene, or a saved state, as a picture or as one that moves. */
@Command(
    name = "film",
    description = {
      "A scene of a lesson, or a state that was saved in the playground: a moment of it as SVG or"
          + " PNG, or its film as GIF.",
      "The ending of OUT says which."
    })
final class FilmExport extends KernelwalkCommand {
  @Parameters(
      index = "0",
      paramLabel = "LESSON[#SCENE]|FILE.kw",
      description =
          "A lesson, by its name in 'lessons list' or its folder's, and one of its scenes; default:"
              + " the first; or a saved state of the playground, shown as it was saved.")
  private String place = "";

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "A file that ends in .svg, .png or .gif.")
  private Path target = Path.of("");

  @Option(
      names = "--at",
      paramLabel = "SECONDS",
      description =
          "The moment, for SVG and PNG; default: that on which the scene opens or the state was"
              + " saved.")
  private Optional<Double> at = Optional.empty();

  @Option(
      names = "--step",
      paramLabel = "N",
      description = "The moment as a step, counted from 1, shown in full.")
  private Optional<Long> step = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "SECONDS",
      description = "Where the GIF begins; default: the film's beginning, or a state's loop.")
  private Optional<Double> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "SECONDS",
      description = "Where the GIF ends; default: the film's end, or that of a state's loop.")
  private Optional<Double> to = Optional.empty();

  @Option(
      names = "--speed",
      description = "Film seconds that pass in a second; default: 1, or the state's own.")
  private Optional<Double> speed = Optional.empty();

  @Option(
      names = "--fps",
      defaultValue = "20",
      paramLabel = "N",
      description = "Pictures a second, at most 50; default: ${DEFAULT-VALUE}.")
  private double rate;

  @Option(
      names = "--size",
      defaultValue = "1280x800",
      paramLabel = "WxH",
      converter = SizeConverter.class,
      description = "In pixels; default: ${DEFAULT-VALUE}.")
  private Size size = Size.ONE;

  @Option(
      names = "--level",
      description =
          "How fine the steps are: ${COMPLETION-CANDIDATES}; default: the scene's or the state's"
              + " own.")
  private Optional<Level> level = Optional.empty();

  @Option(
      names = "--theme",
      defaultValue = "LIGHT",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Theme theme = Theme.LIGHT;

  @Option(
      names = "--language",
      defaultValue = "EN",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Language language = Language.EN;

  @Option(
      names = "--side",
      defaultValue = "RIGHT",
      description =
          "Of two settings that a state compares: ${COMPLETION-CANDIDATES}; default:"
              + " ${DEFAULT-VALUE}.")
  private Side side = Side.RIGHT;

  @Option(names = "--json", description = "One JSON line.")
  private boolean json;

  /** What the file's name says it shall be. */
  private enum Form {
    SVG,
    PNG,
    GIF
  }

  /** Which of two settings that are compared. */
  private enum Side {
    LEFT,
    RIGHT
  }

  @Override
  public void run() throws IOException, InterruptedException {
    Form form = form();
    ExportedFilm exported = exported();
    Film film = film(exported);
    place();
    byte[] bytes =
        switch (form) {
          case SVG ->
              Svg.of(picture(film, exported), List.of(), palette().scheme(), code())
                  .getBytes(StandardCharsets.UTF_8);
          case PNG -> png(picture(film, exported));
          case GIF -> gif(film, exported);
        };
    AtomicFile.write(target, bytes);
    out()
        .println(
            json
                ? new JsonObject()
                    .put("event", "done")
                    .put("file", target)
                    .put("bytes", bytes.length)
                : "written to " + target);
  }

  private Form form() {
    String name = target.toString().toLowerCase(Locale.ROOT);
    for (Form form : Form.values()) {
      if (name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
        return form;
      }
    }
    throw usage(target + ": a file that ends in .svg, .png or .gif expected");
  }

  /** Says before the painting begins that there is nowhere to put it. */
  private void place() throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(target + ": the folder " + folder + " does not exist");
    }
    if (!Files.isWritable(folder)) {
      throw new IOException(target + ": the folder " + folder + " cannot be written to");
    }
  }

  private ExportedFilm exported() throws IOException {
    return place.toLowerCase(Locale.ROOT).endsWith(".kw")
        ? ExportedFilm.of(SavedFilm.read(Path.of(place), side == Side.LEFT))
        : ExportedFilm.of(LessonPlace.find(place));
  }

  private Film film(ExportedFilm exported) {
    FilmSource filmSource = exported.filmSource();
    Level wanted = level.orElse(exported.level());
    if (!filmSource.levels().contains(wanted)) {
      if (level.isPresent()) {
        throw usage(
            "--level %s: this film has %s"
                .formatted(
                    wanted.name().toLowerCase(Locale.ROOT),
                    filmSource.levels().toString().toLowerCase(Locale.ROOT)));
      }
      wanted = filmSource.levels().getFirst();
    }
    return filmSource.film(
        new FilmSettings(
            wanted,
            size.width(),
            size.height(),
            1,
            exported.values(),
            exported.coverage(),
            exported.trueColour(),
            FilmTexts.of(language.locale())));
  }

  private Picture picture(Film film, ExportedFilm exported) {
    Timeline timeline = film.timeline();
    if (step.isPresent()) {
      if (at.isPresent()) {
        throw usage("--at and --step both name the moment: one of them expected");
      }
      if (step.get() < 1 || step.get() > timeline.steps()) {
        throw usage(
            "--step %d: a step from 1 to %d expected".formatted(step.get(), timeline.steps()));
      }
      return film.at(timeline.restOf(step.get() - 1));
    }
    if (at.isPresent() && !(at.get() >= 0 && at.get() <= timeline.duration())) {
      throw usage(
          "--at %s: a second from 0 to %s expected"
              .formatted(NumberText.text(at.get(), 6), NumberText.text(timeline.duration(), 6)));
    }
    return film.at(at.orElse(exported.opening().applyAsDouble(timeline)));
  }

  private byte[] png(Picture picture) throws IOException, InterruptedException {
    Toolkit.start();
    int[] pixels = camera().take(picture, List.of()).join();
    return Png.of(pixels, size.width(), size.height());
  }

  private byte[] gif(Film film, ExportedFilm exported) throws IOException, InterruptedException {
    double duration = film.timeline().duration();
    List<Double> part = exported.part().apply(film.timeline());
    double begin = from.orElse(part.getFirst());
    double end = to.orElse(from.isPresent() ? duration : part.getLast());
    if (end > duration + 1e-6 || begin > duration) {
      throw usage(
          "the film ends at %s s: --from and --to must lie within it"
              .formatted(NumberText.text(duration, 6)));
    }
    FilmClip clip =
        new FilmClip(begin, Math.min(end, duration), speed.orElse(exported.speed()), rate);
    Toolkit.start();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    try (ProgressBar bar = progress()) {
      FilmGif.write(
          bytes,
          clip,
          size.width(),
          size.height(),
          camera().filming(film),
          share -> {
            bar.show(share, clip.pictures() + " pictures");
            return true;
          });
    }
    return bytes.toByteArray();
  }

  private Camera camera() {
    return new Camera(size.width(), size.height(), palette(), Typeface.family(language));
  }

  private Palette palette() {
    return Palette.of(theme);
  }

  private String code() {
    return language.locale().getLanguage();
  }
}
