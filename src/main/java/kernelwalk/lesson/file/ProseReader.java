package kernelwalk.lesson.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.lesson.Prose;
import kernelwalk.lesson.Prose.Block;
import kernelwalk.lesson.Prose.Role;
import kernelwalk.lesson.Prose.Span;
import kernelwalk.lesson.Spelling;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The reader of a lesson's prose, in Markdown: headings, paragraphs, lists, quotes, strong,
 * emphasis, code, and words with a meaning in braces, <code>{input}</code>, <code>{kernel:权重}
 * </code> or, of one cell, <code>{output[0, 0, 1, 1]:43}</code>. A fenced block marked {@code
 * formula} is a formula.
 */
final class ProseReader {
  private static final Pattern BRACES =
      Pattern.compile("\\{([^{}:\\[\\]]*)(?:\\[(\\d{1,5}(?:, ?\\d{1,5})*)])?(?::([^{}]*))?}");
  private static final Pattern CJK =
      Pattern.compile("[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f]");
  private static final List<String> ROLES =
      Arrays.stream(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).toList();

  private final LessonErrors lessonErrors;

  ProseReader(LessonErrors lessonErrors) {
    this.lessonErrors = lessonErrors;
  }

  /**
   * The text under each first-level heading, which names a scene.
   *
   * @param scenes the ids that may be named
   */
  Map<String, TextSection> sections(String markdown, List<String> scenes) {
    Parser parser =
        Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    Map<String, List<Block>> sections = new LinkedHashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    List<Block> current = new ArrayList<>();
    boolean started = false;
    for (Node node : children(parser.parse(markdown))) {
      if (node instanceof Heading heading && heading.getLevel() == 1) {
        String id = new Prose(List.of(new Block.Paragraph(spans(node)))).plain().strip();
        current = new ArrayList<>();
        started = true;
        if (!scenes.contains(id)) {
          lessonErrors.add(line(node), Spelling.unknown("scene", id, scenes));
        } else if (sections.putIfAbsent(id, current) != null) {
          lessonErrors.add(line(node), "the scene '" + id + "' has two sections");
        } else {
          lines.put(id, line(node));
        }
      } else if (!started) {
        lessonErrors.add(
            line(node), "a heading '# scene' with a scene's id expected before any text");
        started = true;
      } else {
        add(node, current);
      }
    }
    Map<String, TextSection> result = new LinkedHashMap<>();
    sections.forEach(
        (id, blocks) ->
            result.put(
                id, new TextSection(new Prose(blocks), lines.getOrDefault(id, 1), lessonErrors)));
    return result;
  }

  private void add(Node node, List<Block> to) {
    switch (node) {
      case Heading heading -> to.add(new Block.Heading(heading.getLevel(), spans(heading)));
      case Paragraph paragraph -> to.add(new Block.Paragraph(spans(paragraph)));
      case BulletList list -> to.add(new Block.Items(false, items(list)));
      case OrderedList list -> to.add(new Block.Items(true, items(list)));
      case BlockQuote quote -> to.add(new Block.Note(blocks(quote)));
      case FencedCodeBlock fenced -> to.add(fenced(fenced));
      default ->
          lessonErrors.add(
              line(node),
              "%s cannot be shown in a lesson; headings, paragraphs, lists, quotes and fenced blocks can"
                  .formatted(node.getClass().getSimpleName()));
    }
  }

  private Block fenced(FencedCodeBlock block) {
    String kind = block.getInfo() == null ? "" : block.getInfo().strip();
    if (kind.equals("formula")) {
      return new Block.Formula(
          block
              .getLiteral()
              .lines()
              .map(
                  text -> {
                    List<Span> spans = new ArrayList<>();
                    words(text, line(block), spans);
                    return spans;
                  })
              .toList());
    }
    return new Block.Program(block.getLiteral().stripTrailing());
  }

  private List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    children(parent).forEach(child -> add(child, blocks));
    return blocks;
  }

  private List<List<Block>> items(Node list) {
    return children(list).stream().filter(ListItem.class::isInstance).map(this::blocks).toList();
  }

  private List<Span> spans(Node parent) {
    List<Span> spans = new ArrayList<>();
    for (Node node : children(parent)) {
      switch (node) {
        case Text text -> words(text.getLiteral(), line(node), spans);
        case StrongEmphasis strong -> spans.add(new Span.Strong(spans(strong)));
        case Emphasis emphasis -> spans.add(new Span.Emphasis(spans(emphasis)));
        case Code code -> spans.add(new Span.Code(code.getLiteral()));
        case SoftLineBreak softBreak -> {
          if (!betweenIdeographs(softBreak)) {
            spans.add(new Span.Plain(" "));
          }
        }
        case HardLineBreak hardBreak -> spans.add(new Span.Plain("\n"));
        default ->
            lessonErrors.add(
                line(node),
                "%s cannot be shown in a lesson; strong, emphasis, code and {role:words} can"
                    .formatted(node.getClass().getSimpleName()));
      }
    }
    return spans;
  }

  /** Plain text, its braces turned into coloured words. */
  private void words(String text, int line, List<Span> to) {
    Matcher braces = BRACES.matcher(text);
    int from = 0;
    while (braces.find()) {
      if (braces.start() > from) {
        to.add(new Span.Plain(text.substring(from, braces.start())));
      }
      from = braces.end();
      String role = braces.group(1).strip();
      String words = braces.group(3) == null ? role : braces.group(3);
      if (ROLES.contains(role)) {
        Role meant = Role.valueOf(role.toUpperCase(Locale.ROOT));
        to.add(new Span.Coloured(meant, index(braces.group(2)), words));
      } else {
        lessonErrors.add(line, Spelling.unknown("colour", role, ROLES));
      }
    }
    if (from < text.length()) {
      to.add(new Span.Plain(text.substring(from)));
    }
  }

  /** The indices between brackets; none where there are no brackets. */
  private static List<Integer> index(@Nullable String brackets) {
    return brackets == null
        ? List.of()
        : Arrays.stream(brackets.split(",", -1)).map(String::strip).map(Integer::valueOf).toList();
  }

  /** Chinese is written without blanks, so a line's end between its characters is none either. */
  private static boolean betweenIdeographs(Node softBreak) {
    return softBreak.getPrevious() instanceof Text before
        && softBreak.getNext() instanceof Text after
        && CJK.matcher(before.getLiteral().substring(before.getLiteral().length() - 1)).matches()
        && CJK.matcher(after.getLiteral().substring(0, 1)).matches();
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  private static int line(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
  }
}
