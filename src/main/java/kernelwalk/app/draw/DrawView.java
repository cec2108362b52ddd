package kernelwalk.app.draw;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelwalk.app.control.Visibility;
import kernelwalk.app.draw.collection.CollectionModel;
import kernelwalk.app.draw.collection.CollectionPane;
import kernelwalk.app.draw.model.DrawMode;
import kernelwalk.app.draw.model.DrawModel;
import kernelwalk.app.draw.model.DrawState;
import kernelwalk.app.network.UnitOpener;
import kernelwalk.app.setting.Messages;
import kernelwalk.app.setting.Sentence;
import kernelwalk.app.setting.Settings;

/** The Draw page: tools above; the sheet at the left; beside it what the mode shows. */
final class DrawView {
  private static final double SHEET_SHARE = 0.3;

  /**
   * Reading within a pointer event is done at most so often: the rest of the time is for frames.
   */
  private static final long NANOS_BETWEEN_READINGS = 7_000_000L;

  private final DrawModel model;
  private final SheetView sheet;
  private final DrawToolbar tools;
  private final AlbumBar albums;
  private final Label problem = new Label();
  private final Label opening = new Label();
  private final ReadingPane read;
  private final NetworkPane network;
  private final CollectionPane own;
  private final CollectionModel collectionModel;
  private final PipelineStrip pipeline;
  private final VBox left;
  private final StackPane right = new StackPane();
  private final BorderPane root = new BorderPane();
  private final DrawFiles drawFiles;
  private long paintedVersion = -1;
  private long readAt;

  DrawView(
      DrawModel model,
      CollectionModel collectionModel,
      Settings settings,
      Runnable trainQuickly,
      UnitOpener unitOpener,
      Picker picker) {
    this.model = model;
    this.collectionModel = collectionModel;
    Messages messages = settings.messages();
    drawFiles = new DrawFiles(model, picker);
    sheet = new SheetView(model, settings, this::readAtOnce);
    tools = new DrawToolbar(model, messages, drawFiles);
    albums = new AlbumBar(model, messages);
    read = new ReadingPane(model, settings, trainQuickly, drawFiles);
    network = new NetworkPane(model, settings, unitOpener, drawFiles, sheet.paper());
    own = new CollectionPane(collectionModel, settings, drawFiles);
    pipeline = new PipelineStrip(model, settings);
    problem.setId("draw-problem");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.getStyleClass().add("problem");
    opening.setId("draw-opening");
    opening.setWrapText(true);
    opening.getStyleClass().add("secondary");
    VBox.setVgrow(sheet, Priority.ALWAYS);
    left = new VBox(sheet, albums, opening, problem, network.card());
    left.getStyleClass().add("draw-left");
    right.getChildren().addAll(read.node(), network.node(), own.node());
    right.setMinSize(0, 0);
    HBox middle = new HBox(left, right);
    middle.getStyleClass().add("draw-middle");
    root.setTop(tools);
    root.setCenter(middle);
    root.setBottom(pipeline);
    root.getStyleClass().add("draw");
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> model.drawing());
    root.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> model.drawing());
    root.setOnDragOver(DrawView::over);
    root.setOnDragDropped(this::drop);
    model.stateProperty().subscribe(this::show);
    model.modeProperty().subscribe(this::arrange);
    model.problemProperty().subscribe(() -> tell(messages));
    model.openingProperty().subscribe(name -> waitFor(name, messages));
    settings
        .languageProperty()
        .subscribe(
            () -> {
              show(model.state());
              tell(messages);
              waitFor(model.openingProperty().get(), messages);
            });
  }

  Parent root() {
    return root;
  }

  /** Shows what changed since the last pulse. */
  void refresh() {
    if (paintedVersion != model.sheet().version()) {
      paintedVersion = model.sheet().version();
      tools.refresh();
      collectionModel.lookAtPaper();
    }
    network.refresh();
    pipeline.refresh();
    sheet.paper().refresh();
  }

  /**
   * Moves the bars within the pointer's event, without waiting for the next pulse; only while they
   * are all that is to be painted.
   */
  private void readAtOnce() {
    long now = System.nanoTime();
    if (model.modeProperty().get() == DrawMode.READ && now - readAt >= NANOS_BETWEEN_READINGS) {
      model.pulse();
      readAt = System.nanoTime();
    }
  }

  private void show(DrawState state) {
    read.show(state);
    network.show(state);
    pipeline.show(state.networkInput());
  }

  private void tell(Messages messages) {
    Optional<Sentence> sentence = model.problemProperty().get();
    problem.setText(sentence.map(each -> each.in(messages)).orElse(""));
    Visibility.show(problem, sentence.isPresent());
  }

  private void waitFor(Optional<String> name, Messages messages) {
    opening.setText(name.map(each -> messages.get("draw.opening", each)).orElse(""));
    Visibility.show(opening, name.isPresent());
  }

  private void arrange(DrawMode drawMode) {
    boolean reading = drawMode == DrawMode.READ;
    left.minWidthProperty().unbind();
    left.maxWidthProperty().unbind();
    if (reading) {
      left.setMinWidth(0);
      left.setMaxWidth(Double.MAX_VALUE);
    } else {
      left.minWidthProperty().bind(root.widthProperty().multiply(SHEET_SHARE));
      left.maxWidthProperty().bind(root.widthProperty().multiply(SHEET_SHARE));
    }
    sheet.maxHeightProperty().unbind();
    if (reading) {
      sheet.setMaxHeight(Double.MAX_VALUE);
    } else {
      sheet.maxHeightProperty().bind(root.widthProperty().multiply(SHEET_SHARE));
    }
    HBox.setHgrow(left, reading ? Priority.ALWAYS : Priority.NEVER);
    HBox.setHgrow(right, reading ? Priority.NEVER : Priority.ALWAYS);
    Visibility.show(read.node(), reading);
    Visibility.show(pipeline, reading);
    Visibility.show(own.node(), drawMode == DrawMode.OWN);
    if (drawMode == DrawMode.OWN) {
      collectionModel.open();
    }
    network.arrange(drawMode);
  }

  private static void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void drop(DragEvent event) {
    List<File> dropped = event.getDragboard().getFiles();
    if (!dropped.isEmpty()) {
      model.open(dropped.getFirst().toPath());
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() ? shortcut(event) : plain(event.getCode())) {
      event.consume();
    }
  }

  private boolean shortcut(KeyEvent event) {
    switch (event.getCode()) {
      case Z -> {
        if (event.isShiftDown()) {
          model.sheet().redo();
        } else {
          model.sheet().undo();
        }
      }
      case Y -> model.sheet().redo();
      case O -> drawFiles.open();
      case S -> drawFiles.save();
      case V -> drawFiles.paste();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyCode code) {
    if (model.modeProperty().get() == DrawMode.OWN && collecting(code)) {
      return true;
    }
    switch (code) {
      case DELETE, BACK_SPACE -> model.sheet().clear();
      case P -> model.toolProperty().set(DrawModel.Tool.PEN);
      case E -> model.toolProperty().set(DrawModel.Tool.ERASER);
      case OPEN_BRACKET -> model.widen(-2);
      case CLOSE_BRACKET -> model.widen(2);
      case PAGE_UP -> model.turn(-1);
      case PAGE_DOWN -> model.turn(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Figures choose the digit that is drawn, Enter keeps it. */
  private boolean collecting(KeyCode code) {
    if (code == KeyCode.ENTER) {
      collectionModel.keep();
      return true;
    }
    if (code.isDigitKey() || code.isKeypadKey()) {
      String name = code.getChar();
      if (name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) <= '9') {
        collectionModel.digitProperty().set(name.charAt(0) - '0');
        return true;
      }
    }
    return false;
  }
}
