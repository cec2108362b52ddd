package kernelwalk.cli.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import kernelwalk.app.paint.Camera;
import kernelwalk.app.raster.FilmClip;
import kernelwalk.app.raster.FilmGif;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Palette;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.setting.Typeface;
import kernelwalk.app.stage.Repaint;
import kernelwalk.data.source.SyntheticDigits;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.operation.OperationFilms;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.ConvWalk;
import kernelwalk.walk.Level;

/** The benchmarks of {@code bench ui}. JavaFX must have been started. */
final class UiBench {
  private static final int WARM_UP = 300;
  private static final int PICTURES = 600;
  private static final int STEPS = 200_000;
  private static final int GIF_PICTURES = 200;

  private final Palette palette = Palette.of(Theme.LIGHT);
  private final String sans = Typeface.family(Language.EN);
  private final Random random = new Random(1);
  private long seen;

  /** Milliseconds a picture: a digit of 28×28 with its values, played at 1280×800. */
  double[] film() {
    Film film = digitFilm(1280, 800);
    double step = film.timeline().duration() / 40 / (WARM_UP + PICTURES);
    return new Repaint(1280, 800, palette, sans)
        .milliseconds(WARM_UP, PICTURES, i -> film.at(i * step));
  }

  /** Microseconds a step: any product of LeNet's C3. */
  double[] walk() {
    ConvWalk walk =
        new ConvWalk(
            Conv2d.of(6, 16, 5),
            noise(Shape.of(1, 6, 14, 14)),
            List.of(noise(Shape.of(16, 6, 5, 5)), noise(Shape.of(16))));
    double[] times = new double[STEPS / 1000];
    long size = walk.size(Level.PRODUCT);
    for (int i = -times.length; i < times.length; i++) {
      long start = System.nanoTime();
      for (int j = 0; j < 1000; j++) {
        seen += walk.at(Level.PRODUCT, random.nextLong(size)).hashCode();
      }
      if (i >= 0) {
        times[i] = (System.nanoTime() - start) / 1e3 / 1000;
      }
    }
    return times;
  }

  /** Seconds for a GIF of 200 pictures at 640×400, and its bytes. */
  double[] gif() throws IOException {
    Film film = digitFilm(640, 400);
    Counter out = new Counter();
    long start = System.nanoTime();
    FilmGif.write(
        out,
        new FilmClip(0, (GIF_PICTURES - 1) / 20.0, 1, 20),
        640,
        400,
        new Camera(640, 400, palette, sans).filming(film),
        share -> true);
    return new double[] {(System.nanoTime() - start) / 1e9, out.bytes};
  }

  /** Megabytes in use, after collecting garbage, at the beginning and at the end of a loop. */
  double[] memory(double minutes) {
    Film film = digitFilm(1280, 800);
    Repaint repaint = new Repaint(1280, 800, palette, sans);
    repaint.milliseconds(0, 200, i -> film.at(i * 0.05));
    double before = used();
    long end = System.nanoTime() + (long) (minutes * 60e9);
    long pictures = 0;
    while (System.nanoTime() < end) {
      repaint.milliseconds(0, 200, i -> film.at(i * 0.7));
      pictures += 200;
    }
    return new double[] {before, used(), pictures};
  }

  private static double used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  private Film digitFilm(int width, int height) {
    byte[] grey = SyntheticDigits.generate(1, 1).grey(0).bytes();
    Tensor digit = Tensor.zeros(Shape.of(1, 1, 28, 28));
    for (int i = 0; i < grey.length; i++) {
      digit.values()[i] = grey[i] & 255;
    }
    Conv2d conv = Conv2d.of(1, 1, 3).withPadding(1);
    return OperationFilms.forward(
            conv, digit, List.of(noise(conv.weightShape()), Tensor.zeros(Shape.of(1))))
        .film(FilmSettings.of(Level.CELL, width, height, FilmTexts.english()));
  }

  private Tensor noise(Shape shape) {
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < shape.size(); i++) {
      tensor.values()[i] = Math.round(random.nextGaussian() * 100) / 100f;
    }
    return tensor;
  }

  /** So that no step is left out as useless. */
  long seen() {
    return seen;
  }

  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int value) {
      bytes++;
    }

    @Override
    public void write(byte[] values, int from, int length) {
      bytes += length;
    }
  }
}
