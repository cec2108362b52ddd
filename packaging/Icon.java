import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * Draws the icon: a picture's cells in blue, the kernel's window over four of them in orange, and the
 * output cell it gives in teal.
 *
 * <p>{@code java Icon.java SIZE OUT.png}
 */
final class Icon {
  private static final Color PAGE = new Color(0xf9f8f4);
  private static final Color[] INPUT = {
    new Color(0xdbe6fa), new Color(0x9dbdf2), new Color(0x5f92e8), new Color(0x2d6cdf)
  };
  private static final Color KERNEL = new Color(0xd9730d);
  private static final Color OUTPUT = new Color(0x0f8f7f);
  private static final int[] LEVELS = {0, 1, 3, 1, 2, 3, 2, 3, 1};

  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    int size = Integer.parseInt(arguments[0]);
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(size / 64.0, size / 64.0);
    box(pen, PAGE, 2, 2, 60, 14);
    for (int cell = 0; cell < LEVELS.length; cell++) {
      box(pen, INPUT[LEVELS[cell]], 10 + 15 * (cell % 3), 10 + 15 * (cell / 3), 14, 4);
    }
    pen.setColor(KERNEL);
    pen.setStroke(new BasicStroke(3.5f));
    pen.draw(new RoundRectangle2D.Double(8.5, 8.5, 32, 32, 7, 7));
    box(pen, PAGE, 37, 37, 20, 7);
    box(pen, OUTPUT, 39.5, 39.5, 15, 5);
    pen.dispose();
    ImageIO.write(image, "png", new File(arguments[1]));
  }

  private static void box(Graphics2D pen, Color colour, double x, double y, double side, double arc) {
    pen.setColor(colour);
    pen.fill(new RoundRectangle2D.Double(x, y, side, side, arc, arc));
  }
}
