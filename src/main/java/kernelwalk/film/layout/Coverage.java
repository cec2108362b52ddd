package kernelwalk.film.layout;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.film.FilmTexts;
import kernelwalk.tensor.Axis;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** How often the places of a sliding window use each cell of its input, and which are left over. */
public record Coverage(Axis rows, Axis columns) {

  /** How often each input cell is used by one kernel: {@code [1, 1, H, W]}. */
  public Tensor counts() {
    int[] byRow = along(rows);
    int[] byColumn = along(columns);
    float[] counts = new float[byRow.length * byColumn.length];
    for (int r = 0; r < byRow.length; r++) {
      for (int c = 0; c < byColumn.length; c++) {
        counts[r * byColumn.length + c] = byRow[r] * byColumn[c];
      }
    }
    return Tensor.wrap(Shape.of(1, 1, byRow.length, byColumn.length), counts);
  }

  private static int[] along(Axis axis) {
    int[] uses = new int[axis.extent()];
    for (int place = 0; place < axis.outputs(); place++) {
      for (int tap = 0; tap < axis.kernel(); tap++) {
        int source = axis.source(place, tap);
        if (source != Axis.PADDING) {
          uses[source]++;
        }
      }
    }
    return uses;
  }

  /**
   * What stands above the input.
   *
   * @param channel the name of the channel in front; empty where there is only one
   * @param counted whether counts stand in the cells in place of values
   */
  public String label(String channel, boolean counted, FilmTexts texts) {
    List<String> parts = new ArrayList<>();
    if (counted) {
      parts.add(range("uses", counts(), texts));
    } else if (!channel.isEmpty()) {
      parts.add(channel);
    }
    String axes = rows.dropped() == 0 ? "columns" : columns.dropped() == 0 ? "rows" : "both";
    if (rows.dropped() + columns.dropped() > 0) {
      parts.add(texts.say("dropped." + axes, rows.dropped(), columns.dropped()));
    }
    return String.join(" · ", parts);
  }

  /**
   * The least and the greatest of these counts in words.
   *
   * @param key of the phrase for two of them; that for equal ones has {@code .even} behind it
   */
  public static String range(String key, Tensor counts, FilmTexts texts) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (float count : counts.values()) {
      least = Math.min(least, (int) count);
      most = Math.max(most, (int) count);
    }
    return least == most ? texts.say(key + ".even", most) : texts.say(key, least, most);
  }
}
