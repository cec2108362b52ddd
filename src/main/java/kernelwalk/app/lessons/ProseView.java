package kernelwalk.app.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kernelwalk.lesson.Prose;
import kernelwalk.lesson.Prose.Block;
import kernelwalk.lesson.Prose.Span;

/**
 * Prose on the screen: a running text as nodes, a node a block; the style sheet gives each kind its
 * looks.
 */
final class ProseView extends VBox {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  private final List<Word> words = new ArrayList<>();
  private final Consumer<Optional<Span.Coloured>> pointed;

  /** A word on the screen that stands for something on the stage. */
  private record Word(Span.Coloured meaning, Text text) {}

  ProseView() {
    this(word -> {});
  }

  /**
   * Prose whose coloured words can be pointed at.
   *
   * @param pointed is told which one the pointer is on, if it is on any
   */
  ProseView(Consumer<Optional<Span.Coloured>> pointed) {
    this.pointed = pointed;
    getStyleClass().add("prose");
  }

  /** Lights up the words that this is true of. */
  void light(Predicate<Span.Coloured> meant) {
    words.forEach(word -> word.text().pseudoClassStateChanged(LIT, meant.test(word.meaning())));
  }

  void show(Prose prose) {
    words.clear();
    getChildren().setAll(nodes(prose.blocks()));
  }

  private List<Node> nodes(List<Block> blocks) {
    return blocks.stream().map(this::node).toList();
  }

  private Node node(Block block) {
    return switch (block) {
      case Block.Heading heading -> flow("prose-heading", heading.spans());
      case Block.Paragraph paragraph -> flow("prose-paragraph", paragraph.spans());
      case Block.Formula formula -> {
        VBox box = new VBox();
        box.getStyleClass().add("prose-formula");
        formula.lines().forEach(line -> box.getChildren().add(flow("prose-line", line)));
        yield box;
      }
      case Block.Program program -> {
        Label label = new Label(program.text());
        label.getStyleClass().add("prose-program");
        label.setMaxWidth(Double.MAX_VALUE);
        yield label;
      }
      case Block.Items items -> items(items);
      case Block.Note note -> {
        VBox box = new VBox();
        box.getStyleClass().add("prose-note");
        box.getChildren().setAll(nodes(note.blocks()));
        yield box;
      }
    };
  }

  private Node items(Block.Items items) {
    VBox list = new VBox();
    list.getStyleClass().add("prose-items");
    int number = 0;
    for (List<Block> item : items.items()) {
      number++;
      Label sign = new Label(items.numbered() ? number + "." : "•");
      sign.getStyleClass().add("prose-sign");
      VBox body = new VBox();
      body.getStyleClass().add("prose-item");
      body.getChildren().setAll(nodes(item));
      HBox.setHgrow(body, Priority.ALWAYS);
      list.getChildren().add(new HBox(sign, body));
    }
    return list;
  }

  private TextFlow flow(String styleClass, List<Span> spans) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add(styleClass);
    spans.forEach(span -> add(span, List.of("prose-text"), flow));
    flow.setAccessibleText(new Prose(List.of(new Block.Paragraph(spans))).plain().strip());
    return flow;
  }

  private void add(Span span, List<String> classes, TextFlow to) {
    switch (span) {
      case Span.Plain plain -> add(plain.text(), classes, to);
      case Span.Strong strong ->
          strong.spans().forEach(inner -> add(inner, with(classes, "prose-strong"), to));
      case Span.Emphasis emphasis ->
          emphasis.spans().forEach(inner -> add(inner, with(classes, "prose-emphasis"), to));
      case Span.Code code -> add(code.text(), with(classes, "prose-code"), to);
      case Span.Coloured coloured -> {
        Text text =
            add(
                coloured.text(),
                with(classes, "prose-" + coloured.role().name().toLowerCase(Locale.ROOT)),
                to);
        text.setOnMouseEntered(event -> pointed.accept(Optional.of(coloured)));
        text.setOnMouseExited(event -> pointed.accept(Optional.empty()));
        words.add(new Word(coloured, text));
      }
    }
  }

  private static Text add(String words, List<String> classes, TextFlow to) {
    Text text = new Text(words);
    text.getStyleClass().setAll(classes);
    if (classes.contains("prose-emphasis") && words.length() == 1 && words.charAt(0) < 128) {
      text.getStyleClass().add("prose-variable");
    }
    to.getChildren().add(text);
    return text;
  }

  private static List<String> with(List<String> classes, String more) {
    return Stream.concat(classes.stream(), Stream.of(more)).toList();
  }
}
