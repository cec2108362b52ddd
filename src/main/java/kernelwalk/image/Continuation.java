package kernelwalk.image;

import java.util.Arrays;

/**
 * The continuation of a picture: carries what is known of it on to where nothing is known, along
 * rows, then columns.
 */
public final class Continuation {
  private Continuation() {}

  /** In place; what is not known takes the value of the nearest in its row, else of a row. */
  public static void fill(float[] values, boolean[] known, int height, int width) {
    int above = -1;
    for (int row = 0; row < height; row++) {
      if (fillRow(values, known, row * width, width)) {
        for (int empty = above + 1; empty < row; empty++) {
          boolean nearer = above >= 0 && empty - above <= row - empty;
          System.arraycopy(values, (nearer ? above : row) * width, values, empty * width, width);
        }
        above = row;
      }
    }
    for (int empty = above + 1; above >= 0 && empty < height; empty++) {
      System.arraycopy(values, above * width, values, empty * width, width);
    }
  }

  private static boolean fillRow(float[] values, boolean[] known, int start, int width) {
    int last = -1;
    for (int column = 0; column < width; column++) {
      if (known[start + column]) {
        float here = values[start + column];
        int middle = last < 0 ? 0 : (last + column + 1) / 2;
        float before = last < 0 ? here : values[start + last];
        Arrays.fill(values, start + last + 1, start + Math.max(last + 1, middle), before);
        Arrays.fill(values, start + Math.max(last + 1, middle), start + column, here);
        last = column;
      }
    }
    if (last >= 0) {
      Arrays.fill(values, start + last + 1, start + width, values[start + last]);
    }
    return last >= 0;
  }
}
