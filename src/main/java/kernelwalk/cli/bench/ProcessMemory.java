package kernelwalk.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** The memory of this process: what it has taken of the machine's memory. */
final class ProcessMemory {
  private static final Path STATUS = Path.of("/proc/self/status");

  private ProcessMemory() {}

  /**
   * The most that was resident at any time, in units of 10⁶ bytes; empty where the system does not
   * tell it as Linux does (proc(5), {@code VmHWM}).
   */
  static OptionalDouble peakMegabytes() {
    if (!Files.isReadable(STATUS)) {
      return OptionalDouble.empty();
    }
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
          .findFirst();
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }
}
