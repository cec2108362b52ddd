package kernelwalk.lesson;

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

    /** A word in the colour of what it stands for. */
    record Coloured(Role role, String text) implements Span {}
  }

  /** The words alone, a line for each block: for searching, tests and screen readers. */
  public String plain() {
    StringBuilder out = new StringBuilder();
    blocks.forEach(block -> plain(block, out));
    return out.toString();
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
