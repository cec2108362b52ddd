package kernelwalk.app.playground;

import java.util.Arrays;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.SamplePicture;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.playground.model.Setups;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.walk.Level;

/**
 * For developers: how long a changed weight takes from the setup to the picture's marks, on the
 * colour picture of 128×128; milliseconds. Painting comes on top of it.
 */
public final class DragTime {
  private static final int RUNS = 200;

  private DragTime() {}

  public static void main(String[] arguments) {
    FilmSettings settings =
        FilmSettings.of(Level.CELL, 1000, 600, FilmTexts.of(java.util.Locale.ENGLISH));
    for (int kernels : new int[] {1, 8}) {
      Setup setup = Setups.small().withInput(PlaygroundInput.sample(SamplePicture.HILLS));
      setup = setup.withKernels(setup.kernels().withCount(kernels));
      double[] times = new double[RUNS];
      for (int i = 0; i < 2 * RUNS; i++) {
        long before = System.nanoTime();
        Setup next = setup.withKernels(setup.kernels().withWeight(i, 0, 0, 1, 1));
        Film film = next.filledOperation().filmSource().film(settings);
        int marks = film.at(film.timeline().restOfCell(8000)).marks().size();
        times[i % RUNS] = (System.nanoTime() - before) / 1e6 + (marks < 0 ? 1 : 0);
      }
      Arrays.sort(times);
      System.out.printf(
          java.util.Locale.ROOT,
          "%d kernels: median %.2f ms, 99 %% %.2f ms%n",
          kernels,
          times[RUNS / 2],
          times[RUNS * 99 / 100]);
    }
  }
}
