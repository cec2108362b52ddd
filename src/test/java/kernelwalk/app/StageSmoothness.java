package kernelwalk.app;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.app.stage.StageView;
import kernelwalk.film.Examples;

/**
 * For developers: plays films for some seconds at the slowest, the usual and the greatest speed and
 * prints the time from one picture to the next. Arguments are patterns of the films' names. Run it
 * under Xvfb.
 */
public final class StageSmoothness extends Application {
  private static final int PICTURES = 300;
  private static final int FIRST = 60;

  private record Run(Examples.Shot shot, double speed) {}

  private final Deque<Run> runs = new ArrayDeque<>();
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);
  private final StageView view = new StageView(settings);

  public static void main(String[] arguments) {
    launch(arguments);
  }

  @Override
  public void start(Stage stage) {
    List<String> wanted = getParameters().getRaw();
    for (Examples.Shot shot : Examples.shots()) {
      if (wanted.stream().anyMatch(shot.name()::matches)) {
        for (double speed : new double[] {0.25, 1, 16}) {
          runs.add(new Run(shot, speed));
        }
      }
    }
    stage.setScene(Dressed.scene(new BorderPane(view), settings, 1280, 800));
    stage.show();
    view.start();
    new Meter().start();
  }

  private final class Meter extends AnimationTimer {
    private final double[] between = new double[PICTURES];
    private int pictures = PICTURES;
    private long before;

    @Override
    public void handle(long now) {
      if (pictures == PICTURES) {
        if (before != 0) {
          tell(runs.pop());
        }
        if (runs.isEmpty()) {
          stop();
          Platform.exit();
          return;
        }
        begin(runs.peek());
        pictures = -FIRST;
      } else if (pictures >= 0) {
        between[pictures] = (now - before) * 1e-6;
      }
      pictures++;
      before = now;
    }

    private void begin(Run run) {
      view.levelProperty().set(run.shot().level());
      view.show(run.shot().filmSource());
      view.playback().loopFrom(0);
      view.playback().setSpeed(run.speed());
      view.playback().play();
    }

    private void tell(Run run) {
      double[] sorted = between.clone();
      Arrays.sort(sorted);
      System.out.printf(
          "%-14s %5.2f×  mean %5.1f ms  median %5.1f  99%% %5.1f  longest %5.1f%n",
          run.shot().name(),
          run.speed(),
          Arrays.stream(sorted).average().orElse(0),
          sorted[PICTURES / 2],
          sorted[PICTURES * 99 / 100],
          sorted[PICTURES - 1]);
    }
  }
}
