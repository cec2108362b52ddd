package kernelwalk.ink.paper;

/** The box around a piece of ink, in pixels: right and bottom lie beyond the last one. */
public record PieceBox(int left, int top, int right, int bottom) {}
