package kernelwalk.app.raster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * At most 255 colours for all pictures of a film, and for each colour the nearest of them. Flat
 * areas keep their exact colours: the commonest ones are taken as they are; the rest, the edges of
 * letters, are covered as evenly as possible, and nothing is dithered.
 */
final class GifPalette {
  /** The index that means "as it was". */
  static final int UNCHANGED = 255;

  private static final int COMMON = 144;
  private static final int CACHE = 1 << 14;

  private final int[] colours;
  private final int[] asked = new int[CACHE];
  private final byte[] answers = new byte[CACHE];

  private GifPalette(int[] colours) {
    this.colours = colours;
    Arrays.fill(asked, -1);
  }

  /** The colours that serve these pictures best. */
  static GifPalette of(List<int[]> pictures) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int[] picture : pictures) {
      int run = 0;
      for (int i = 0; i < picture.length; i++) {
        run++;
        if (i + 1 == picture.length || (picture[i + 1] ^ picture[i]) << 8 != 0) {
          counts.merge(picture[i] & 0xffffff, run, Integer::sum);
          run = 0;
        }
      }
    }
    List<Integer> byCount =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    int[] chosen = new int[Math.min(UNCHANGED, byCount.size())];
    int common = Math.min(COMMON, chosen.length);
    for (int i = 0; i < common; i++) {
      chosen[i] = byCount.get(i);
    }
    spread(chosen, common, byCount.subList(common, byCount.size()), counts);
    return new GifPalette(chosen);
  }

  /** Adds, one after another, the colour that is worst served by those there are. */
  private static void spread(
      int[] chosen, int from, List<Integer> rest, Map<Integer, Integer> counts) {
    int[] candidates = rest.stream().limit(8000).mapToInt(Integer::intValue).toArray();
    double[] weights = new double[candidates.length];
    double[] loss = new double[candidates.length];
    Arrays.fill(loss, Double.POSITIVE_INFINITY);
    for (int i = 0; i < candidates.length; i++) {
      weights[i] = Math.sqrt(counts.getOrDefault(candidates[i], 1));
      for (int j = 0; j < from; j++) {
        loss[i] = Math.min(loss[i], weights[i] * distance(candidates[i], chosen[j]));
      }
    }
    for (int next = from; next < chosen.length; next++) {
      int worst = 0;
      for (int i = 1; i < candidates.length; i++) {
        if (loss[i] > loss[worst]) {
          worst = i;
        }
      }
      chosen[next] = candidates[worst];
      for (int i = 0; i < candidates.length; i++) {
        loss[i] = Math.min(loss[i], weights[i] * distance(candidates[i], chosen[next]));
      }
    }
  }

  /** How different two colours look: squared, green counting most. */
  private static int distance(int a, int b) {
    int red = (a >> 16 & 255) - (b >> 16 & 255);
    int green = (a >> 8 & 255) - (b >> 8 & 255);
    int blue = (a & 255) - (b & 255);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
  }

  /** The index, 0 … 254, of the nearest colour. */
  int index(int argb) {
    int rgb = argb & 0xffffff;
    int slot = (rgb * 0x9E3779B1) >>> 18;
    if (asked[slot] != rgb) {
      asked[slot] = rgb;
      answers[slot] = (byte) nearest(rgb);
    }
    return answers[slot] & 255;
  }

  private int nearest(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length && least > 0; i++) {
      int distance = distance(rgb, colours[i]);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  /** Red, green and blue of 256 entries, one after another; those not used are black. */
  byte[] table() {
    byte[] table = new byte[3 * 256];
    for (int i = 0; i < colours.length; i++) {
      table[3 * i] = (byte) (colours[i] >> 16);
      table[3 * i + 1] = (byte) (colours[i] >> 8);
      table[3 * i + 2] = (byte) colours[i];
    }
    return table;
  }
}
