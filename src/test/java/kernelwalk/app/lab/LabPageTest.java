package kernelwalk.app.lab;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import kernelwalk.app.MainWindow;
import kernelwalk.app.chart.ChartNumbers;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.live.LiveNetwork.Source;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.mnist.IdxWriter;
import kernelwalk.data.mnist.MnistFile;
import kernelwalk.data.mnist.MnistStore;
import kernelwalk.data.source.DigitSource;
import kernelwalk.data.source.InkBook;
import kernelwalk.data.source.SyntheticDigits;
import kernelwalk.engine.simd.SimdEngine;
import kernelwalk.ink.Ink;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.ForwardPass;
import kernelwalk.net.InputNormalization;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.train.StateSaver;
import kernelwalk.train.Trainer;
import kernelwalk.train.TrainingEvent;
import kernelwalk.train.TrainingSettings;
import kernelwalk.train.TrainingState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class LabPageTest {
  private static final Pattern STEPS = Pattern.compile("after (\\d+) steps");

  @TempDir private static Path folder = Path.of("");

  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private final LiveNetwork network = new LiveNetwork();

  @SuppressWarnings("NullAway.Init") // a page is made on the FX thread
  private LabPage page;

  private static MnistStore store() {
    return store(Map.of());
  }

  private static MnistStore store(Map<String, String> environment) {
    return new MnistStore(
        environment, folder.resolve("none"), List.of(URI.create("http://127.0.0.1:1/")));
  }

  private LabPage page(Map<String, String> environment) {
    MnistStore store = store(environment);
    return new LabPage(
        settings,
        network,
        store,
        Map.of("simd", SimdEngine::new),
        folder.resolve("own.inkml"),
        folder.resolve("runs"));
  }

  @Start
  void start(Stage stage) throws IOException {
    write(SyntheticDigits.generate(640, 1), MnistFile.TRAIN_IMAGES, MnistFile.TRAIN_LABELS);
    write(SyntheticDigits.generate(100, 2), MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS);
    show(stage, Map.of(MnistStore.VARIABLE, folder.toString()));
  }

  private void show(Stage stage, Map<String, String> environment) {
    page = page(environment);
    stage.setScene(new MainWindow(List.of(page), settings, 1024, 700).scene());
    stage.show();
  }

  @AfterEach
  void stopTraining(FxRobot robot) {
    robot.interact(
        () -> {
          page.hide();
          page.close();
        });
  }

  @Test
  void aTrainingStartsMovesTheChartsPausesGoesOnAndStops(FxRobot robot) throws Exception {
    robot.interact(() -> epochs(robot).getValueFactory().setValue(100));
    robot.clickOn("#lab-go");
    soon(() -> steps(robot) > 0);
    int first = steps(robot);
    soon(() -> steps(robot) > first);
    assertThat(epochs(robot).isDisabled()).isTrue();
    soon(() -> !robot.lookup("#lab-epochs").queryAs(TableView.class).getItems().isEmpty());

    robot.clickOn("#lab-go");
    soon(() -> text(robot, "#lab-progress").startsWith("Paused"));
    int paused = steps(robot);
    waitForFxEvents();
    assertThat(steps(robot)).isEqualTo(paused);
    assertThat(text(robot, "#lab-go")).isEqualTo("Resume");

    robot.clickOn("#lab-go");
    soon(() -> steps(robot) > paused);

    robot.clickOn("#lab-stop");
    soon(() -> text(robot, "#lab-progress").startsWith("Stopped"));
    assertThat(epochs(robot).isDisabled()).isFalse();
    assertThat(network.now().map(LiveNetwork.Current::source))
        .hasValueSatisfying(source -> assertThat(source).isInstanceOf(Source.Lab.class));
  }

  @Test
  void theTrainingGoesOnWhileThePageIsHidden(FxRobot robot) throws Exception {
    robot.interact(() -> epochs(robot).getValueFactory().setValue(100));
    robot.clickOn("#lab-go");
    soon(() -> steps(robot) > 0);
    robot.interact(page::hide);
    int hidden = steps(robot);
    soon(() -> network.now().isPresent());
    Object before = network.now().orElseThrow().weights();
    soon(() -> !network.now().orElseThrow().weights().equals(before));
    assertThat(steps(robot)).isEqualTo(hidden);
    robot.interact(page::show);
    assertThat(steps(robot)).isGreaterThan(hidden);
  }

  @Test
  void withoutMnistItTrainsOnSyntheticDigitsAndSaysSoAndOffersTheDownload(FxRobot robot)
      throws Exception {
    robot.interact(() -> show((Stage) robot.window(0), Map.of()));
    assertThat(text(robot, "#lab-data-note")).contains("draws itself");
    robot.clickOn("#lab-data-mnist");
    assertThat(text(robot, "#lab-data-note")).contains("not on this machine");
    robot.clickOn("#lab-fetch");
    soon(() -> text(robot, "#lab-data-note").contains("127.0.0.1"));
    assertThat(robot.lookup("#lab-fetch").query().isVisible()).isTrue();
  }

  @Test
  void aWebPageInThePlaceOfMnistIsNamed(FxRobot robot) throws Exception {
    Path mnist = Files.createDirectories(folder.resolve("pages"));
    for (MnistFile file : MnistFile.values()) {
      Files.writeString(mnist.resolve(file.fileName() + ".gz"), "<!DOCTYPE html>");
    }
    Map<String, String> environment = Map.of(MnistStore.VARIABLE, mnist.toString());
    robot.interact(() -> show((Stage) robot.window(0), environment));
    robot.clickOn("#lab-data-mnist");
    assertThat(text(robot, "#lab-data-note"))
        .contains("something else")
        .contains("train-images-idx3-ubyte.gz: an IDX file expected");
    assertThat(robot.lookup("#lab-fetch").query().isVisible()).isTrue();
  }

  /** What it says before is what the plain forward pass counts; what it says after, likewise. */
  @Test
  void fineTuningOnOwnDigitsTellsWhatItGainedAndLost(FxRobot robot) throws Exception {
    InkBook book = InkBook.open(folder.resolve("own.inkml"));
    book.replace(ownDigits());
    Weights learnt = Weights.initial(Network.lenet(), 4);
    Path file = folder.resolve("learnt.npz");
    Checkpoint.of(learnt).write(file);
    robot.clickOn("#lab-data-own");
    robot.interact(() -> page.model().startFrom(file));
    assertThat(text(robot, "#lab-from")).isEqualTo("learnt.npz");
    robot.interact(() -> epochs(robot).getValueFactory().setValue(30));
    robot.clickOn("#lab-go");
    soon(() -> text(robot, "#lab-gain").startsWith("Gained and lost: "));

    LabelledImages own = new DigitSource(store(), book.file()).read("own").test();
    LabelledImages known = SyntheticDigits.generate(100, 2);
    Weights after = network.now().orElseThrow().weights();
    assertThat(text(robot, "#lab-gain"))
        .isEqualTo(
            "Gained and lost: own digits %s → %s · MNIST %s → %s"
                .formatted(
                    accuracy(learnt, own),
                    accuracy(after, own),
                    accuracy(learnt, known),
                    accuracy(after, known)));
    assertThat(accuracy(after, own)).isEqualTo("100.00 %");
  }

  @Test
  void aStoppedTrainingGoesOnInANewWindowAndEndsAsIfItHadNeverStopped(FxRobot robot)
      throws Exception {
    robot.interact(() -> epochs(robot).getValueFactory().setValue(100));
    robot.clickOn("#lab-go");
    soon(() -> steps(robot) > 15);
    robot.clickOn("#lab-stop");
    soon(() -> text(robot, "#lab-progress").startsWith("Stopped"));
    int stopped = steps(robot);
    assertThat(stopped).isLessThan(1000);
    soon(() -> robot.lookup("#lab-go-on").query().isVisible());

    robot.interact(() -> show((Stage) robot.window(0), Map.of(MnistStore.VARIABLE, folder + "")));
    soon(() -> robot.lookup("#lab-go-on").query().isVisible());
    robot.clickOn("#lab-go-on");
    soon(() -> text(robot, "#lab-progress").startsWith("Done"));
    soon(() -> !robot.lookup("#lab-go-on").query().isVisible());
    TableView<?> table = robot.lookup("#lab-epochs").queryAs(TableView.class);
    assertThat(table.getItems()).hasSize(100);

    TrainingSettings whole = page.model().choices().settings();
    try (SimdEngine engine = new SimdEngine(Network.lenet(), 1)) {
      Trainer trainer =
          new Trainer(
              TrainingState.initial(whole),
              new DigitSource(store(Map.of(MnistStore.VARIABLE, folder.toString()))).read("mnist"),
              engine,
              event -> {},
              StateSaver.NONE);
      TrainingEvent.Finished end = (TrainingEvent.Finished) trainer.run();
      assertThat(network.now().orElseThrow().weights().sha256()).isEqualTo(end.weights().sha256());
    }
  }

  @Test
  void aNetworkThatCannotBeReadIsOneSentence(FxRobot robot) throws Exception {
    Path file = Files.writeString(folder.resolve("bad.npz"), "no zip");
    robot.interact(() -> page.model().startFrom(file));
    soon(() -> text(robot, "#lab-sentence").contains("bad.npz"));
    assertThat(text(robot, "#lab-from")).isEqualTo("Random");
  }

  /** Ten ones and ten sevens. */
  private static List<LabelledInk> ownDigits() {
    List<LabelledInk> drawings = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      PenPoint top = new PenPoint(50 + i, 10);
      PenPoint bottom = new PenPoint(50, 90);
      List<PenPoint> penPoints =
          i % 2 == 0 ? List.of(top, bottom) : List.of(new PenPoint(10, 10), top, bottom);
      drawings.add(new LabelledInk(Ink.of(List.of(new Stroke(penPoints))), i % 2 == 0 ? 1 : 7));
    }
    return drawings;
  }

  private static String accuracy(Weights weights, LabelledImages images) {
    InputNormalization inputNormalization = new InputNormalization(weights.network(), 28, 28);
    int hits = 0;
    for (int i = 0; i < images.count(); i++) {
      int read = ForwardPass.of(weights, inputNormalization.tensor(images.grey(i).bytes())).digit();
      hits += read == images.label(i) ? 1 : 0;
    }
    return ChartNumbers.percent((double) hits / images.count());
  }

  private static int steps(FxRobot robot) {
    Node chart = robot.lookup("#lab-chart-loss").query();
    Matcher matcher = STEPS.matcher(chart.getAccessibleText());
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
  }

  private static Spinner<Integer> epochs(FxRobot robot) {
    return robot.lookup("#lab-epochs-count").query();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private static void write(LabelledImages digits, MnistFile images, MnistFile labels)
      throws IOException {
    IdxWriter.write(digits, folder.resolve(images.fileName()), folder.resolve(labels.fileName()));
  }
}
