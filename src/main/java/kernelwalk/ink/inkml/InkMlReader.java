package kernelwalk.ink.inkml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kernelwalk.file.ReadableFile;
import kernelwalk.ink.LabelledInk;

/**
 * Drawings in W3C InkML (Recommendation of 20 September 2011): traces with their groups,
 * annotations, trace format and brush widths; everything else is passed over. No entity is expanded
 * and nothing outside the file is ever fetched.
 */
public final class InkMlReader {
  /** The longest file that is read, in bytes. */
  public static final long MOST_BYTES = 256_000_000;

  private InkMlReader() {}

  /**
   * All drawings of a file: each {@code traceGroup} that holds traces is one; traces outside all
   * groups are one together. {@code <annotation type="truth">} in a group is its label, {@code
   * type="writer"} who drew it; a group inherits both from the one around it.
   *
   * @throws IOException with one sentence that names file and line
   */
  public static List<LabelledInk> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(ReadableFile.of(file))) {
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s: at most %,d bytes of InkML expected, found %,d",
                file.getFileName(),
                MOST_BYTES,
                Files.size(file)));
      }
      return read(String.valueOf(file.getFileName()), in);
    }
  }

  /** All drawings of a document; {@code name} is what errors call it. */
  public static List<LabelledInk> read(String name, InputStream in) throws IOException {
    int line = 1;
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      InkMlDrawings drawings = new InkMlDrawings();
      while (xml.hasNext()) {
        int event = xml.next();
        line = xml.getLocation().getLineNumber();
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> drawings.start(xml);
          case XMLStreamConstants.END_ELEMENT -> drawings.end(xml.getLocalName());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new IllegalArgumentException(
                  "InkML without document type declarations and entities expected");
          default -> {}
        }
      }
      return drawings.all();
    } catch (IllegalArgumentException e) {
      throw new IOException(name + ":" + line + ": " + e.getMessage(), e);
    } catch (XMLStreamException e) {
      int where = e.getLocation() == null ? line : e.getLocation().getLineNumber();
      throw new IOException(name + ":" + Math.max(where, 1) + ": well-formed InkML expected", e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
