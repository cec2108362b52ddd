package kernelwalk.app.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes a GIF that plays for ever, through the JDK's writer. Of each picture only the rectangle
 * that differs from the one before is written, and in it only the pixels that differ; a picture
 * that does not differ makes the one before it longer.
 */
final class GifAnimation {
  /** What the two bytes of a delay can say, in hundredths of a second. */
  private static final int LONGEST = 65_535;

  /** The subblock of Netscape's extension that asks for a loop without end. */
  private static final byte[] FOR_EVER = {1, 0, 0};

  private final GifPalette palette;
  private final IndexColorModel colours;
  private final int width;
  private final int height;
  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final MemoryCacheImageOutputStream out;
  private byte[] before;
  private byte[] now;
  private Optional<Part> waiting = Optional.empty();
  private int delay;
  private boolean loops;

  /** What is written of a picture, and where in it. */
  private record Part(int left, int top, BufferedImage image) {}

  /** Begins a file of this size in pixels, 1 … 65,535; the stream stays open. */
  GifAnimation(OutputStream out, int width, int height, GifPalette palette) throws IOException {
    this.palette = palette;
    this.colours = new IndexColorModel(8, 256, palette.table(), 0, false, GifPalette.UNCHANGED);
    this.width = width;
    this.height = height;
    this.now = new byte[width * height];
    this.before = new byte[width * height];
    this.out = new MemoryCacheImageOutputStream(out);
    writer.setOutput(this.out);
    // Without a description of the whole, size and colours are those of the first picture.
    writer.prepareWriteSequence(null);
  }

  /**
   * Adds a picture.
   *
   * @param pixels rows of {@code 0xRRGGBB}
   * @param hundredths how long it is seen, in hundredths of a second
   */
  void add(int[] pixels, int hundredths) throws IOException {
    for (int i = 0; i < now.length; i++) {
      now[i] = (byte) palette.index(pixels[i]);
    }
    if (waiting.isEmpty()) {
      Arrays.fill(before, (byte) GifPalette.UNCHANGED);
    } else if (Arrays.equals(now, before) && delay + hundredths <= LONGEST) {
      delay += hundredths;
      return;
    } else {
      flush();
    }
    waiting = Optional.of(change());
    delay = hundredths;
    byte[] free = before;
    before = now;
    now = free;
  }

  /** The least rectangle that holds all that differs; one pixel if nothing does. */
  private Part change() {
    int top = Math.max(0, Arrays.mismatch(now, before) / width);
    int bottom = height - 1;
    while (bottom > top && sameRow(bottom)) {
      bottom--;
    }
    int left = width - 1;
    int right = 0;
    for (int row = top * width; row <= bottom * width; row += width) {
      int from = Arrays.mismatch(now, row, row + left, before, row, row + left);
      left = from >= 0 ? from : left;
      for (int x = width - 1; x > right; x--) {
        if (now[row + x] != before[row + x]) {
          right = x;
        }
      }
    }
    right = Math.max(left, right);
    return new Part(left, top, changes(left, top, right, bottom));
  }

  private boolean sameRow(int y) {
    int from = y * width;
    return Arrays.equals(now, from, from + width, before, from, from + width);
  }

  private BufferedImage changes(int left, int top, int right, int bottom) {
    BufferedImage image =
        new BufferedImage(
            right - left + 1, bottom - top + 1, BufferedImage.TYPE_BYTE_INDEXED, colours);
    byte[] part = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int to = 0;
    for (int y = top; y <= bottom; y++) {
      for (int i = y * width + left; i <= y * width + right; i++) {
        part[to++] = now[i] == before[i] ? (byte) GifPalette.UNCHANGED : now[i];
      }
    }
    return image;
  }

  /** Writes the part that waited until it was known how long it is seen. */
  private void flush() throws IOException {
    Part part = waiting.orElseThrow();
    writer.writeToSequence(new IIOImage(part.image(), null, metadata(part)), null);
    out.flush();
    loops = true;
  }

  private IIOMetadata metadata(Part part) throws IOException {
    BufferedImage image = part.image();
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    String format = metadata.getNativeMetadataFormatName();
    IIOMetadataNode root = new IIOMetadataNode(format);
    root.appendChild(
        node(
            "ImageDescriptor",
            Map.of(
                "imageLeftPosition", part.left(),
                "imageTopPosition", part.top(),
                "imageWidth", image.getWidth(),
                "imageHeight", image.getHeight(),
                "interlaceFlag", "FALSE")));
    root.appendChild(
        node(
            "GraphicControlExtension",
            Map.of(
                "disposalMethod", "doNotDispose",
                "userInputFlag", "FALSE",
                "transparentColorFlag", "TRUE",
                "transparentColorIndex", GifPalette.UNCHANGED,
                "delayTime", delay)));
    if (!loops) {
      IIOMetadataNode loop =
          node(
              "ApplicationExtension",
              Map.of("applicationID", "NETSCAPE", "authenticationCode", "2.0"));
      loop.setUserObject(FOR_EVER);
      IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
      extensions.appendChild(loop);
      root.appendChild(extensions);
    }
    metadata.mergeTree(format, root);
    return metadata;
  }

  private static IIOMetadataNode node(String name, Map<String, ?> attributes) {
    IIOMetadataNode node = new IIOMetadataNode(name);
    attributes.forEach((key, value) -> node.setAttribute(key, value.toString()));
    return node;
  }

  /** Writes what waits and the file's end. At least one picture must have been added. */
  void finish() throws IOException {
    flush();
    writer.endWriteSequence();
    out.close();
    writer.dispose();
  }
}
