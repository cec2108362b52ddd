package kernelwalk.ink.inkml;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.LocatorImpl;

/**
 * Reads an XML document as its elements. No entity is expanded, nothing outside the document is
 * ever fetched, and what is wrong is thrown, never printed. What stands in {@code annotationXML} is
 * passed over: it is another language's.
 */
public final class InkMlDocument extends DefaultHandler2 {
  private static final int DEEPEST = 150;

  private static final class Open {
    final String name;
    final Map<String, String> attributes;
    final List<InkMlElement> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    final int line;

    Open(String name, Map<String, String> attributes, int line) {
      this.name = name;
      this.attributes = attributes;
      this.line = line;
    }

    InkMlElement closed() {
      return new InkMlElement(
          name, Map.copyOf(attributes), List.copyOf(children), text.toString(), line);
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<InkMlElement> root = new ArrayList<>();
  private Locator place = new LocatorImpl();
  private int foreign;

  private InkMlDocument() {}

  /**
   * The element that holds all others.
   *
   * @throws InkMlMistake where the document is not well-formed
   */
  public static InkMlElement read(InputStream in) throws IOException {
    InkMlDocument document = new InkMlDocument();
    try {
      XMLReader reader = reader();
      reader.setContentHandler(document);
      reader.setErrorHandler(document);
      reader.setEntityResolver(document);
      reader.setProperty("http://xml.org/sax/properties/lexical-handler", document);
      reader.parse(new InputSource(in));
      return document.root.getFirst();
    } catch (SAXParseException e) {
      throw new InkMlMistake(Math.max(e.getLineNumber(), 1), "well-formed InkML expected");
    } catch (CharConversionException | UnsupportedEncodingException e) {
      throw document.here("well-formed InkML expected");
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("no InkML can be read here: " + e.getMessage(), e);
    }
  }

  private static XMLReader reader() throws SAXException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newSAXParser().getXMLReader();
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    place = locator;
  }

  @Override
  public void startDTD(String name, String publicId, String systemId) {
    throw here("InkML without document type declarations and entities expected");
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (foreign > 0 || name.equals("annotationXML")) {
      foreign++;
      return;
    }
    if (open.isEmpty() && !name.equals("ink")) {
      throw here("InkML expected, which begins with <ink>, found <" + name + ">");
    }
    if (open.size() >= DEEPEST) {
      throw here("at most " + DEEPEST + " elements in one another expected, found more");
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getURI(i).isEmpty() || attributes.getQName(i).equals("xml:id")) {
        named.put(attributes.getLocalName(i), attributes.getValue(i));
      } else {
        named.putIfAbsent(attributes.getLocalName(i), attributes.getValue(i));
      }
    }
    open.push(new Open(name, named, place.getLineNumber()));
  }

  @Override
  public void characters(char[] text, int from, int length) {
    if (foreign == 0 && !open.isEmpty()) {
      open.element().text.append(text, from, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (foreign > 0) {
      foreign--;
      return;
    }
    InkMlElement closed = open.pop().closed();
    (open.isEmpty() ? root : open.element().children).add(closed);
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  private InkMlMistake here(String sentence) {
    return new InkMlMistake(Math.max(place.getLineNumber(), 1), sentence);
  }
}
