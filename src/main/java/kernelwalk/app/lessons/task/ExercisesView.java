package kernelwalk.app.lessons.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.stage.StageView;
import kernelwalk.exercise.ExerciseSetup;
import kernelwalk.lesson.Scene;

/** The exercises of the open scene, below its questions; at most one of them is being done. */
public final class ExercisesView extends VBox {
  private final ProgressModel progress;
  private final Messages messages;
  private final StageView stage;
  private final LongSupplier seeds;
  private final Runnable giveBack;
  private final Consumer<Node> reveal;
  private final List<ExerciseCard> cards = new ArrayList<>();

  /**
   * The exercises.
   *
   * @param seeds gives each run's numbers
   * @param giveBack puts the open scene back on the stage
   * @param reveal brings what has grown into view
   */
  public ExercisesView(
      ProgressModel progress,
      Messages messages,
      StageView stage,
      LongSupplier seeds,
      Runnable giveBack,
      Consumer<Node> reveal) {
    this.progress = progress;
    this.messages = messages;
    this.stage = stage;
    this.seeds = seeds;
    this.giveBack = giveBack;
    this.reveal = reveal;
    setId("exercises");
    getStyleClass().add("questions");
    messages.languageValue().subscribe(now -> cards.forEach(ExerciseCard::translate));
  }

  /** Offers what this scene has to be done. */
  public void open(String lesson, Scene scene) {
    cards.forEach(ExerciseCard::letGo);
    cards.clear();
    for (ExerciseSetup setup : scene.exercises()) {
      cards.add(
          new ExerciseCard(lesson, setup, progress, messages, stage, seeds, giveBack, reveal));
    }
    getChildren().setAll(cards);
    Visibility.show(this, !cards.isEmpty());
  }

  /** Whether one is being done, so that the stage is not the scene's. */
  public boolean running() {
    return cards.stream().anyMatch(ExerciseCard::running);
  }

  /** Ends what is being done. */
  public void end() {
    cards.stream().filter(ExerciseCard::running).forEach(ExerciseCard::end);
  }
}
