package kernelwalk.lesson;

import java.util.ArrayList;
import java.util.List;

/** A running text: what a lesson's Markdown may hold, and no more. */
public record Prose(List<Block> blocks) {
  public static final Prose EMPTY = new Prose(List.of());

  public Prose {
    blocks = List.copyOf(blocks);
  }

  /** What a coloured word stands for; the colours are those of the stage. */
  public enum Role {
    INPUT,
    KERNEL,
    OUTPUT,
    GRADIENT,
    PADDING
  }

  /** A part of the text that begins on a line of its own. */
  public sealed interface Block {
    /** A heading inside the scene's text; level 2 is the highest. */
    record Heading(int level, List<Span> spans) implements Block {
      public Heading {
        spans = List.copyOf(spans);
      }
    }

    record Paragraph(List<Span> spans) implements Block {
      public Paragraph {
        spans = List.copyOf(spans);
      }
    }

    /** Lines that stand apart in the formula's type. */
    record Formula(List<List<Span>> lines) implements Block {
      public Formula {
        lines = lines.stream().map(List::copyOf).toList();
      }
    }

    /** Lines in the type of programs, exactly as they are. */
    record Program(String text) implements Block {}

    /** A list, numbered from one or with bullets. */
    record Items(boolean numbered, List<List<Block>> items) implements Block {
      public Items {
        items = items.stream().map(List::copyOf).toList();
      }
    }

    /** Set apart: a remark, or something to try. */
    record Note(List<Block> blocks) implements Block {
      public Note {
        blocks = List.copyOf(blocks);
      }
    }
  }

  /** A part of a line. */
  public sealed interface Span {
    record Plain(String text) implements Span {}

    record Strong(List<Span> spans) implements Span {
      public Strong {
        spans = List.copyOf(spans);
      }
    }

    record Emphasis(List<Span> spans) implements Span {
      public Emphasis {
        spans = List.copyOf(spans);
      }
    }

    record Code(String text) implements Span {}

    /**
     * A word in the colour of what it stands for.
     *
     * @param index the cell that it stands for, by all its indices; empty for the whole tensor
     */
    record Coloured(Role role, List<Integer> index, String text) implements Span {
      public Coloured {
        index = List.copyOf(index);
      }
    }
  }

  /** The words alone, a line for each block: for searching, tests and screen readers. */
  public String plain() {
    StringBuilder out = new StringBuilder();
    blocks.forEach(block -> plain(block, out));
    return out.toString();
  }

  /** What stands in bold, in order. */
  public List<String> bold() {
    List<String> bold = new ArrayList<>();
    for (Span span : spans()) {
      if (span instanceof Span.Strong strong) {
        StringBuilder words = new StringBuilder();
        strong.spans().forEach(inner -> plain(inner, words));
        bold.add(words.toString());
      }
    }
    return bold;
  }

  /** The words that stand for something on the stage, in order. */
  public List<Span.Coloured> coloured() {
    return spans().stream()
        .filter(Span.Coloured.class::isInstance)
        .map(Span.Coloured.class::cast)
        .toList();
  }

  /** Every span of every block, those inside others behind them. */
  private List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    blocks.forEach(block -> spans(block, spans));
    return spans;
  }

  private static void spans(Block block, List<Span> to) {
    switch (block) {
      case Block.Heading heading -> heading.spans().forEach(span -> spans(span, to));
      case Block.Paragraph paragraph -> paragraph.spans().forEach(span -> spans(span, to));
      case Block.Formula formula ->
          formula.lines().forEach(line -> line.forEach(span -> spans(span, to)));
      case Block.Program program -> {}
      case Block.Items items ->
          items.items().forEach(item -> item.forEach(inner -> spans(inner, to)));
      case Block.Note note -> note.blocks().forEach(inner -> spans(inner, to));
    }
  }

  private static void spans(Span span, List<Span> to) {
    to.add(span);
    switch (span) {
      case Span.Strong strong -> strong.spans().forEach(inner -> spans(inner, to));
      case Span.Emphasis emphasis -> emphasis.spans().forEach(inner -> spans(inner, to));
      case Span.Plain plain -> {}
      case Span.Code code -> {}
      case Span.Coloured coloured -> {}
    }
  }

  private static void plain(Block block, StringBuilder out) {
    switch (block) {
      case Block.Heading heading -> line(heading.spans(), out);
      case Block.Paragraph paragraph -> line(paragraph.spans(), out);
      case Block.Formula formula -> formula.lines().forEach(spans -> line(spans, out));
      case Block.Program program -> out.append(program.text()).append('\n');
      case Block.Items items ->
          items.items().forEach(item -> item.forEach(inner -> plain(inner, out)));
      case Block.Note note -> note.blocks().forEach(inner -> plain(inner, out));
    }
  }

  private static void line(List<Span> spans, StringBuilder out) {
    spans.forEach(span -> plain(span, out));
    out.append('\n');
  }

  private static void plain(Span span, StringBuilder out) {
    switch (span) {
      case Span.Plain plain -> out.append(plain.text());
      case Span.Strong strong -> strong.spans().forEach(inner -> plain(inner, out));
      case Span.Emphasis emphasis -> emphasis.spans().forEach(inner -> plain(inner, out));
      case Span.Code code -> out.append(code.text());
      case Span.Coloured coloured -> out.append(coloured.text());
    }
  }
}
