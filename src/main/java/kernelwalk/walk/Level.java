package kernelwalk.walk;

/** The level of a walk: how fine it is cut, coarse to fine. */
public enum Level {
  /** The whole operation is one step. */
  LAYER,
  /** A step for each output cell. */
  CELL,
  /** A step for each input channel's contribution to a cell, then one for the cell's result. */
  CHANNEL,
  /** A step for each single multiplication (or comparison), then sums, then the result. */
  PRODUCT
}
