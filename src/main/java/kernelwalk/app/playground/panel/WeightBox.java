package kernelwalk.app.playground.panel;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.playground.model.OperationKind;
import kernelwalk.app.playground.model.PlaygroundInput;
import kernelwalk.app.playground.model.PlaygroundModel;
import kernelwalk.app.playground.model.Setup;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Settings;
import kernelwalk.tensor.Tensor;

/**
 * The box of a linear layer's weights: of one output, laid out as the channel that they weigh, and
 * its bias.
 */
final class WeightBox extends VBox {
  /** More rows or columns have no room beside the stage; those are changed on it. */
  private static final int MOST = 8;

  private final PlaygroundModel model;
  private final IntegerProperty out = new SimpleIntegerProperty();
  private final IntegerProperty channel = new SimpleIntegerProperty();
  private final PickRow outputs = new PickRow();
  private final PickRow channels = new PickRow();
  private final KernelEditor editor;
  private final NumberField bias;
  private final Label note = new Note("playground-many-weights");

  WeightBox(PlaygroundModel model, Settings settings) {
    this.model = model;
    Messages messages = settings.messages();
    getStyleClass().add("panel-part");
    outputs.setId("playground-output-pick");
    channels.setId("playground-weight-channel-pick");
    editor = new KernelEditor("dense", settings, this::weigh, model::settle);
    bias =
        new NumberField(
            "playground-dense-bias",
            value ->
                model.change(
                    setup()
                        .withDense(
                            setup()
                                .linearSettings()
                                .withBias(inputs(), (float) value, out.get()))));
    Label name = new Label();
    name.textProperty().bind(messages.text("playground.bias"));
    name.setLabelFor(bias);
    HBox row = new HBox(name, bias);
    row.getStyleClass().add("dial-row");
    note.textProperty().bind(messages.text("playground.weights.many"));
    getChildren().addAll(outputs, channels, editor, note, row);
    model.setupProperty().subscribe(this::show);
    out.subscribe(this::refresh);
    channel.subscribe(this::refresh);
    settings.paletteProperty().subscribe(this::refresh);
  }

  private Setup setup() {
    return model.setup();
  }

  private int inputs() {
    return setup().playgroundInput().tensor().shape().size() / setup().playgroundInput().samples();
  }

  private void weigh(int[] place, float value) {
    PlaygroundInput playgroundInput = setup().playgroundInput();
    int in =
        (channel.get() * playgroundInput.height() + place[0]) * playgroundInput.width() + place[1];
    model.move(
        setup().withDense(setup().linearSettings().withWeight(inputs(), value, out.get(), in)));
  }

  private void refresh() {
    show(setup());
  }

  private void show(Setup setup) {
    Visibility.show(this, setup.operationKind() == OperationKind.LINEAR);
    if (setup.operationKind() != OperationKind.LINEAR) {
      return;
    }
    PlaygroundInput playgroundInput = setup.playgroundInput();
    List<Tensor> now = setup.linearSettings().parameters(inputs());
    out.set(Math.min(out.get(), setup.linearSettings().outputs() - 1));
    channel.set(Math.min(channel.get(), playgroundInput.channels() - 1));
    outputs.offer(
        IntStream.range(0, setup.linearSettings().outputs()).boxed().toList(),
        out.get(),
        i -> Integer.toString(i),
        out::set);
    boolean room = playgroundInput.height() <= MOST && playgroundInput.width() <= MOST;
    channels.offer(
        IntStream.range(0, room ? playgroundInput.channels() : 1).boxed().toList(),
        channel.get(),
        i ->
            playgroundInput.names().isEmpty()
                ? Integer.toString(i)
                : playgroundInput.names().get(i),
        channel::set);
    Visibility.show(editor, room);
    Visibility.show(note, !room);
    if (room) {
      int area = playgroundInput.height() * playgroundInput.width();
      int from = out.get() * inputs() + channel.get() * area;
      editor.show(now.getFirst(), from, playgroundInput.height(), playgroundInput.width());
    }
    bias.show(now.getLast().get(out.get()));
  }
}
