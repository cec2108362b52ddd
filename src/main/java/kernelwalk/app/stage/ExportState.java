package kernelwalk.app.stage;

import java.nio.file.Path;

/** How far an export is. */
sealed interface ExportState {
  record Idle() implements ExportState {}

  /**
   * @param share of the pictures that are written, 0 … 1
   */
  record Running(double share) implements ExportState {}

  record Done(Path file) implements ExportState {}

  /**
   * @param sentence what went wrong, for the reader
   */
  record Failed(String sentence) implements ExportState {}
}
