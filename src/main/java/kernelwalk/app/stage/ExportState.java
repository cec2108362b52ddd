package kernelwalk.app.stage;

import java.nio.file.Path;
import kernelwalk.app.setting.Sentence;

/** The state of an export: how far it is. */
sealed interface ExportState {
  /** None is under way. */
  record Idle() implements ExportState {}

  /**
   * Pictures are being written.
   *
   * @param share of the pictures that are written, 0 … 1
   */
  record Running(double share) implements ExportState {}

  /** The file is complete. */
  record Done(Path file) implements ExportState {}

  /**
   * Nothing was written.
   *
   * @param sentence what went wrong, for the reader
   */
  record Failed(Sentence sentence) implements ExportState {}
}
