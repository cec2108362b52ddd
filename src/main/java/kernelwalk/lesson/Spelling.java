package kernelwalk.lesson;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Spelling: finds what a mistyped word was meant to be. */
public final class Spelling {
  private Spelling() {}

  /** That a word is unknown, with the nearest of those that are known, if one is near. */
  public static String unknown(String what, String word, Collection<String> known) {
    return "unknown %s '%s'%s"
        .formatted(
            what,
            word,
            nearest(word, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("; expected " + String.join(", ", known)));
  }

  /** The known word that takes the fewest edits, if at most a third of its letters change. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    String typed = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(each -> distance(typed, each) <= Math.max(1, each.length() / 3))
        .min(Comparator.comparingInt(each -> distance(typed, each)));
  }

  /** Insertions, deletions, replacements and swaps of neighbours that turn one into the other. */
  static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[from.length()][to.length()];
  }
}
