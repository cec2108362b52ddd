package kernelwalk.walk;

/** A cell of an output: where it stands in {@code [N, C, H, W]}, zero-based. */
public record OutputCell(int sample, int channel, int row, int column) {}
