package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import kernelwalk.film.Film;
import kernelwalk.film.FilmSettings;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.conv.ConvFilmSource;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.ColourScale;
import kernelwalk.film.picture.ColourScheme;
import kernelwalk.film.picture.Fill;
import kernelwalk.film.picture.Mark;
import kernelwalk.film.picture.Mark.Align;
import kernelwalk.film.picture.Mark.Face;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.Picture;
import kernelwalk.film.picture.Plane;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Conv2d;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import kernelwalk.walk.Level;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class SvgTest {
  private static final ColourScheme COLOURS =
      new ColourScheme(
          0xf9f8f4, 0xffffff, 0xdfddd6, 0x646a76, 0x2d6cdf, 0xb05500, 0x0b7f71, 0xb4277f, 0xa9a79f,
          0x14151a, 0x2d6cdf, 0xffffff, 0xd9730d);

  @Test
  void theLastStepOfTheFirstExampleShowsItsNumbersAsText() throws Exception {
    Film film =
        ConvFilmSource.of(
                Conv2d.of(1, 1, 2).withoutBias(),
                Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8),
                List.of(Tensor.of(Shape.of(1, 1, 2, 2), 0, 1, 2, 3)))
            .film(FilmSettings.of(Level.CELL, 900, 700, FilmTexts.english()));
    Element root = parse(Svg.of(film.at(film.timeline().duration()), List.of(), COLOURS, "en"));

    assertThat(root.getAttribute("width")).isEqualTo("900");
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 900 700");
    assertThat(texts(root)).contains("0", "8", "19", "25", "37", "43");
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).contains("43");
    assertThat(texts(root)).anyMatch(text -> text.contains("8·3 = 43"));
  }

  @Test
  void markupInTextsIsText() throws Exception {
    String nasty = "<b>&\"'\u0000 a  b";
    Element root =
        parse(
            svg(
                new Mark.Text(
                    10,
                    20,
                    List.of(Run.of(nasty, ColourRole.INK), Run.bold("卷积", ColourRole.KERNEL)),
                    Align.END,
                    Face.SANS,
                    16,
                    0.5)));
    Element text = (Element) root.getElementsByTagName("text").item(0);

    assertThat(text.getTextContent()).isEqualTo("<b>&\"'\uFFFD a  b卷积");
    assertThat(text.getAttribute("text-anchor")).isEqualTo("end");
    assertThat(text.getAttribute("opacity")).isEqualTo("0.5");
    assertThat(((Element) text.getLastChild()).getAttribute("fill")).isEqualTo("#b05500");
  }

  @Test
  void smallCellsAreAPictureOfTheirColoursAndThoseWithoutAValueAreClear() throws Exception {
    Tensor values = Tensor.of(Shape.of(1, 1, 2, 2), 0, 1, 2, 3);
    Plane plane = Plane.of(TensorRole.INPUT, values, 0, 0);
    Fill grey = new Fill(ColourScale.GREY, 0, 3);
    Element root = parse(svg(new Mark.Grid(plane, 5, 5, 10, grey, 0, 3, 3, 1)));
    Element image = (Element) root.getElementsByTagName("image").item(0);
    String data = image.getAttribute("xlink:href");
    var picture =
        ImageIO.read(
            new ByteArrayInputStream(
                Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1))));

    assertThat(image.getAttribute("width")).isEqualTo("20");
    assertThat(picture.getRGB(1, 0)).isEqualTo(0xff555555);
    assertThat(picture.getRGB(0, 1)).isEqualTo(0xffaaaaaa);
    assertThat(picture.getRGB(1, 1) >>> 24).isZero();
  }

  @Test
  void boxesLinesDotsAndBarsStandWhereTheyAre() throws Exception {
    Element root =
        parse(
            svg(
                new Mark.Box(1, 2, 30, 40, ColourRole.KERNEL, 2, 0.25, 3, true, 1),
                new Mark.Line(
                    List.of(new Mark.Point(0, 0), new Mark.Point(10, 0)),
                    false,
                    ColourRole.INK,
                    1.5,
                    false,
                    true,
                    1),
                new Mark.Dot(7, 8, 4, ColourRole.OUTPUT, 1),
                new Mark.Bar(10, 100, 60, 12, true, ColourRole.INPUT, 1)));
    NodeList boxes = root.getElementsByTagName("rect");
    Element filled = (Element) boxes.item(2); // after the hatching's and the page
    Element outline = (Element) boxes.item(3);
    Element bar = (Element) boxes.item(4);
    Element dot = (Element) root.getElementsByTagName("circle").item(0);
    NodeList paths = root.getElementsByTagName("path");

    assertThat(filled.getAttribute("opacity")).isEqualTo("0.25");
    assertThat(outline.getAttribute("x")).isEqualTo("1.5");
    assertThat(outline.getAttribute("stroke-dasharray")).isNotEmpty();
    assertThat(bar.getAttribute("y")).isEqualTo("40");
    assertThat(bar.getAttribute("height")).isEqualTo("60");
    assertThat(dot.getAttribute("r")).isEqualTo("4");
    assertThat(((Element) paths.item(1)).getAttribute("d")).isEqualTo("M0 0 L10 0");
    assertThat(((Element) paths.item(2)).getAttribute("d")).startsWith("M10 0 L").endsWith("Z");
  }

  private static String svg(Mark... marks) {
    return Svg.of(new Picture(200, 150, List.of(marks), "a & b"), List.of(), COLOURS, "en");
  }

  private static Element parse(String svg) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    return document.getDocumentElement();
  }

  private static List<String> texts(Element root) {
    NodeList texts = root.getElementsByTagName("text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> texts.item(i).getTextContent().strip())
        .toList();
  }
}
