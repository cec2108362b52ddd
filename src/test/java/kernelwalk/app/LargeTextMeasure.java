package kernelwalk.app;

import java.util.*;
import kernelwalk.film.*;
import kernelwalk.film.picture.*;
import kernelwalk.film.picture.Mark.*;
import kernelwalk.lesson.*;
import java.nio.file.Path;

final class LargeTextMeasure {
  public static void main(String[] a) throws Exception {
    int[][] sizes = {{Integer.parseInt(a[0]), Integer.parseInt(a[1])}, {Integer.parseInt(a[2]), Integer.parseInt(a[3])}, {Integer.parseInt(a[4]), Integer.parseInt(a[5])}};
    double[] scales = {1, 1.5, 2};
    for (Lesson l : LessonCatalog.open(Path.of("lessons")).lessons()) {
      for (kernelwalk.lesson.Scene s : l.scenes()) {
        StringBuilder b = new StringBuilder(String.format("%-28s", l.id() + "/" + s.id()));
        for (int i = 0; i < 3; i++) {
          Film f = s.filmSource().film(new FilmSettings(s.level(), sizes[i][0], sizes[i][1], scales[i], true, s.coverage(), false, FilmTexts.english()));
          Picture p = f.at(s.start().isPresent() ? f.restOf(s.start().getAsLong()) : f.restOf(Math.min(5, f.steps() - 1)));
          Map<String, Double> m = new TreeMap<>();
          for (Mark k : p.marks()) {
            if (k instanceof Grid g) m.merge(g.plane().tensorRole().code(), g.digits(), Math::max);
            if (k instanceof Text t && t.face() == Face.MONO && t.runs().size() > 2) m.merge("formula", t.size(), Math::max);
            if (k instanceof Text t && t.face() == Face.SANS) m.merge("words", t.size(), Math::min);
          }
          b.append(" | ");
          m.forEach((k, v) -> b.append(String.format("%s %.0f ", k.replace("input","in").replace("output","out").replace("weight","w").replace("product","p").replace("formula","f"), v)));
        }
        System.out.println(b);
      }
    }
  }
}
