package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import kernelwalk.train.TrainingEvent;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RunPrinterTest {
  private static final String FULL = "run.npz: the disk is full";

  private final StringWriter errors = new StringWriter();
  private final TrainCommand command = command();

  private TrainCommand command() {
    CommandLine train = Commands.commandLine(false).getSubcommands().get("train");
    assertThat(train).isNotNull();
    train.setErr(new PrintWriter(errors, true));
    return train.getCommand();
  }

  private String told(TrainingEvent... events) {
    try (RunPrinter printer = new RunPrinter(command, true)) {
      for (TrainingEvent event : events) {
        printer.accept(event);
      }
    }
    return errors.toString();
  }

  @Test
  void thatARunCouldNotBeSavedIsToldOnceAsItGoesOn() {
    TrainingEvent failed = new TrainingEvent.SaveFailed(FULL);

    assertThat(told(failed, batch(1), failed, batch(2))).isEqualToIgnoringNewLines(FULL);
  }

  @Test
  void atTheEndOnlyTheLastSavingCounts() {
    assertThat(told(batch(1), new TrainingEvent.SaveFailed(FULL))).isEmpty();
  }

  private static TrainingEvent batch(int step) {
    return new TrainingEvent.BatchDone(step, 1, 0, 0, 0, 0, 0);
  }
}
