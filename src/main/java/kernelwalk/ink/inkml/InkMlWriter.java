package kernelwalk.ink.inkml;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kernelwalk.file.AtomicFile;
import kernelwalk.ink.Bounds;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;

/**
 * Writes drawings as W3C InkML: a {@code traceGroup} each, with label, writer and sheet; pressure
 * as channel F, pen widths as brushes.
 */
public final class InkMlWriter {
  private static final String NAMESPACE = "http://www.w3.org/2003/InkML";

  private InkMlWriter() {}

  /** Writes beside, then moves over the file that was there. */
  public static void write(Path file, List<LabelledInk> drawings) throws IOException {
    AtomicFile.write(file, out -> write(out, drawings));
  }

  /** Writes to a stream, which stays open. */
  public static void write(OutputStream out, List<LabelledInk> drawings) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("ink");
      xml.writeDefaultNamespace(NAMESPACE);
      Map<Double, String> brushes = brushes(xml, drawings);
      writeFormat(xml);
      for (LabelledInk drawing : drawings) {
        writeDrawing(xml, drawing, brushes);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("the drawings could not be written: " + e.getMessage(), e);
    }
  }

  private static Map<Double, String> brushes(XMLStreamWriter xml, List<LabelledInk> drawings)
      throws XMLStreamException {
    Map<Double, String> brushes = new LinkedHashMap<>();
    for (LabelledInk drawing : drawings) {
      for (Stroke stroke : drawing.ink().strokes()) {
        if (stroke.width() > 0) {
          brushes.putIfAbsent(stroke.width(), "pen" + brushes.size());
        }
      }
    }
    if (!brushes.isEmpty()) {
      open(xml, 1, "definitions");
      for (Map.Entry<Double, String> brush : brushes.entrySet()) {
        open(xml, 2, "brush");
        xml.writeAttribute("xml:id", brush.getValue());
        xml.writeEmptyElement("brushProperty");
        xml.writeAttribute("name", "width");
        xml.writeAttribute("value", Double.toString(brush.getKey()));
        xml.writeEndElement();
      }
      close(xml, 1);
    }
    return brushes;
  }

  private static void writeFormat(XMLStreamWriter xml) throws XMLStreamException {
    open(xml, 1, "traceFormat");
    for (String channel : List.of("X", "Y", "F")) {
      xml.writeEmptyElement("channel");
      xml.writeAttribute("name", channel);
      xml.writeAttribute("type", "decimal");
    }
    xml.writeEndElement();
  }

  private static void writeDrawing(
      XMLStreamWriter xml, LabelledInk drawing, Map<Double, String> brushes)
      throws XMLStreamException {
    open(xml, 1, "traceGroup");
    OptionalInt label = drawing.label();
    if (label.isPresent()) {
      annotate(xml, "truth", Integer.toString(label.getAsInt()));
    }
    if (drawing.writer().isPresent()) {
      annotate(xml, "writer", printable(drawing.writer().get()));
    }
    Bounds sheet = drawing.ink().sheet();
    annotate(
        xml,
        "sheet",
        sheet.left() + " " + sheet.top() + " " + sheet.right() + " " + sheet.bottom());
    for (Stroke stroke : drawing.ink().strokes()) {
      open(xml, 2, "trace");
      String brush = brushes.get(stroke.width());
      if (brush != null) {
        xml.writeAttribute("brushRef", "#" + brush);
      }
      xml.writeCharacters(
          stroke.penPoints().stream().map(InkMlWriter::text).collect(Collectors.joining(", ")));
      xml.writeEndElement();
    }
    close(xml, 1);
  }

  private static void annotate(XMLStreamWriter xml, String type, String text)
      throws XMLStreamException {
    open(xml, 2, "annotation");
    xml.writeAttribute("type", type);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String text(PenPoint penPoint) {
    return number(penPoint.x()) + " " + number(penPoint.y()) + " " + number(penPoint.pressure());
  }

  /** At most four decimals, no exponent. */
  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Without the characters that XML cannot hold. */
  private static String printable(String text) {
    return text.codePoints()
        .filter(c -> c >= 0x20 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c < 0xe000))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void open(XMLStreamWriter xml, int depth, String element)
      throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeStartElement(element);
  }

  private static void close(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeEndElement();
  }
}
