package kernelwalk.app.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;

/** A GIF as the JDK's reader, which is not ours, and a viewer see it. */
public record GifFile(int width, int height, List<Shown> pictures) {
  /**
   * A picture as it is on the screen.
   *
   * @param hundredths how long it is seen
   * @param area how many pixels the file has of it
   */
  @SuppressWarnings("ArrayRecordComponent") // of a test, which reads it only
  public record Shown(int[] pixels, int hundredths, int area) {}

  public static GifFile read(byte[] bytes) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in);
      int count = reader.getNumImages(true);
      Element screen =
          child(
              (Element) reader.getStreamMetadata().getAsTree("javax_imageio_gif_stream_1.0"),
              "LogicalScreenDescriptor");
      int width = number(screen, "logicalScreenWidth");
      int height = number(screen, "logicalScreenHeight");
      BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
      List<Shown> pictures = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        IIOMetadataNode tree =
            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        Element place = child(tree, "ImageDescriptor");
        Element control = child(tree, "GraphicControlExtension");
        BufferedImage part = reader.read(i);
        canvas
            .createGraphics()
            .drawImage(
                part, number(place, "imageLeftPosition"), number(place, "imageTopPosition"), null);
        pictures.add(
            new Shown(
                canvas.getRGB(0, 0, width, height, null, 0, width),
                number(control, "delayTime"),
                part.getWidth() * part.getHeight()));
      }
      return new GifFile(width, height, pictures);
    }
  }

  private static Element child(Element parent, String name) {
    return (Element) parent.getElementsByTagName(name).item(0);
  }

  private static int number(Element element, String name) {
    return Integer.parseInt(element.getAttribute(name));
  }
}
