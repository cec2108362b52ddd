package kernelwalk.walk;

/** Where an output cell stands in {@code [N, C, H, W]}, zero-based. */
public record OutputCell(int sample, int channel, int row, int column) {}
