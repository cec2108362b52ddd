package kernelwalk.app.lab;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.setting.Messages;
import kernelwalk.data.mnist.FetchListener.Progress;

/**
 * The offer of data: says which digits will be trained on; where MNIST is not here, offers to
 * download it.
 */
final class DataOffer extends VBox {
  private final LabModel model;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<MnistDownload.State> state;
  private final Label note = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Button fetch = new Button();
  private final Button cancel = new Button();
  private final Optional<String> fault;
  private boolean here;

  DataOffer(LabModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.state = new ReadOnlyObjectWrapper<>(model.download().state());
    this.here = model.mnistIsHere();
    this.fault = model.mnistFault();
    getStyleClass().add("data-offer");
    note.setId("lab-data-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.getStyleClass().addAll("secondary", "small");
    note.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::sentence, messages.languageValue(), model.choices().data(), state));
    bar.setMaxWidth(Double.MAX_VALUE);
    fetch.setId("lab-fetch");
    fetch.textProperty().bind(messages.text("lab.data.fetch"));
    fetch.setOnAction(event -> model.download().start());
    cancel.setId("lab-fetch-cancel");
    cancel.textProperty().bind(messages.text("lab.data.cancel"));
    cancel.setOnAction(event -> model.download().cancel());
    getChildren().addAll(note, bar, fetch, cancel);
    arrange();
    model.choices().data().subscribe(this::arrange);
  }

  /** Shows how the download stands. */
  void refresh() {
    MnistDownload.State now = model.download().state();
    if (!now.equals(state.get())) {
      state.set(now);
      if (now instanceof MnistDownload.State.Done) {
        here = true;
        model.choices().data().set("mnist");
      }
      arrange();
    }
  }

  private void arrange() {
    boolean wanted = !here && model.choices().data().get().equals("mnist");
    boolean running = state.get() instanceof MnistDownload.State.Running;
    Visibility.show(bar, running);
    Visibility.show(cancel, running);
    Visibility.show(fetch, wanted && !running);
    bar.setProgress(
        state.get() instanceof MnistDownload.State.Running now
            ? now.progress().map(DataOffer::share).orElse(ProgressBar.INDETERMINATE_PROGRESS)
            : 0);
  }

  private static double share(Progress progress) {
    double file =
        progress.total() <= 0
            ? 0.5
            : Math.clamp((double) progress.bytes() / progress.total(), 0, 1);
    return (progress.fileNumber() - 1 + file) / progress.files();
  }

  private String sentence() {
    return switch (state.get()) {
      case MnistDownload.State.Running running ->
          running
              .progress()
              .map(
                  p ->
                      messages.get(
                          "lab.data.fetching",
                          Integer.toString(p.fileNumber()),
                          Integer.toString(p.files()),
                          String.format(Locale.ROOT, "%.1f", p.bytes() / 1e6)))
              .orElse(messages.get("lab.data.asking"));
      case MnistDownload.State.Failed failed -> failed.sentence().in(messages);
      case MnistDownload.State.Idle idle -> chosen();
      case MnistDownload.State.Done done -> chosen();
    };
  }

  private String chosen() {
    if (model.choices().data().get().equals("synthetic")) {
      return messages.get("lab.data.synthetic.note");
    }
    if (model.choices().data().get().equals("own")) {
      return messages.get("lab.data.own.note");
    }
    return fault
        .filter(sentence -> !here)
        .map(sentence -> messages.get("lab.data.mnist.damaged", sentence))
        .orElseGet(() -> messages.get(here ? "lab.data.mnist.note" : "lab.data.mnist.missing"));
  }
}
