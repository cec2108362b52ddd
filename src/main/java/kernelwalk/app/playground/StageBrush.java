package kernelwalk.app.playground;

import javafx.beans.property.BooleanProperty;
import kernelwalk.app.playground.model.Comparison;
import kernelwalk.app.playground.model.PaintStroke;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.stage.Brush;
import kernelwalk.film.picture.TensorCell;

/**
 * The playground's brush: paints its own numbers on the stage.
 *
 * @param left whether it is the left one of two stages, on which what was kept stays as it is
 */
record StageBrush(PlaygroundModel model, boolean left) implements Brush {
  @Override
  public BooleanProperty onProperty() {
    return model.paintingProperty();
  }

  @Override
  public boolean takes(TensorCell cell) {
    boolean kept = left && model.setup().comparison() == Comparison.KEPT;
    return !kept
        && model.guestProperty().get().isEmpty()
        && PaintStroke.over(model.setup(), cell, model.paintProperty().get()).isPresent();
  }

  @Override
  public void paint(TensorCell cell, boolean erasing) {
    model.paint(cell, erasing ? 0 : model.paintProperty().get());
  }

  @Override
  public void lift() {
    model.settle();
  }
}
