package kernelwalk.app.draw.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kernelwalk.app.live.DeliveredNetwork;
import kernelwalk.app.live.LatestOnly;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.live.LiveNetwork.Current;
import kernelwalk.app.setting.FileFault;
import kernelwalk.app.setting.Sentence;
import kernelwalk.image.ColourImage;
import kernelwalk.image.GreyImage;
import kernelwalk.ink.InkPipeline;
import kernelwalk.ink.InkSettings;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.inkml.InkMlWriter;
import kernelwalk.reading.DrawingReader;
import kernelwalk.reading.NetworkInput;
import kernelwalk.reading.Reading;

/**
 * The Draw page's model: the sheet, the pen, the networks that read, and what they make of the
 * drawing.
 */
public final class DrawModel {
  /** What the pointer does on the sheet. */
  public enum Tool {
    PEN,
    ERASER
  }

  /** The widths that the pen can have, in units of the sheet. */
  public static final double THINNEST = 6;

  public static final double WIDEST = 40;

  private final LiveNetwork network;
  private final Sheet sheet = new Sheet();
  private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.PEN);
  private final DoubleProperty penWidth = new SimpleDoubleProperty(20);
  private final ObjectProperty<DrawMode> drawMode = new SimpleObjectProperty<>(DrawMode.READ);
  private final ObjectProperty<InkSettings> pipeline =
      new SimpleObjectProperty<>(InkSettings.STANDARD);
  private final ObjectProperty<ReaderChoice> reader =
      new SimpleObjectProperty<>(new ReaderChoice.Newest());
  private final ObjectProperty<ReaderChoice> rival =
      new SimpleObjectProperty<>(new ReaderChoice.Delivered(DeliveredNetwork.PRETRAINED));
  private final BooleanProperty comparing = new SimpleBooleanProperty();
  private final ObservableList<ReaderChoice.Saved> saved = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<DrawingAlbum> drawingAlbum =
      new ReadOnlyObjectWrapper<>(DrawingAlbum.NONE);
  private final ReadOnlyObjectWrapper<Optional<Sentence>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<DrawState> state =
      new ReadOnlyObjectWrapper<>(DrawState.EMPTY);
  private final BooleanProperty readingEach = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<String>> opening =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final LatestOnly<Request, OpenedFile> reading =
      new LatestOnly<>("draw-files", Request::opened);
  private final LatestOnly<PictureSheet, SheetInput> pictures =
      new LatestOnly<>("draw-pictures", PictureSheet::input);
  private final DrawingReader drawingReader = new DrawingReader();
  private boolean openedForRival;
  private boolean seenEach;
  private long seenVersion = -1;
  private InkSettings seenPipeline = InkSettings.STANDARD;
  private List<Current> readers = List.of();

  /** What is to be opened: a file, or a picture that was pasted. */
  private sealed interface Request {
    record File(Path path) implements Request {}

    record Pasted(ColourImage picture) implements Request {}

    default OpenedFile opened() {
      return switch (this) {
        case File file -> OpenedFile.read(file.path());
        case Pasted pasted -> OpenedFile.of(pasted.picture());
      };
    }
  }

  /** A picture on the sheet and the steps that make 28×28 of it. */
  private record PictureSheet(GreyImage picture, InkSettings settings) {
    SheetInput input() {
      return SheetInput.ofPicture(new InkPipeline(settings).read(picture), settings);
    }
  }

  public DrawModel(LiveNetwork network) {
    this.network = network;
  }

  public Sheet sheet() {
    return sheet;
  }

  public ObjectProperty<Tool> toolProperty() {
    return tool;
  }

  /** In units of the sheet. */
  public DoubleProperty penWidthProperty() {
    return penWidth;
  }

  /** Makes the pen wider, or narrower, within its bounds. */
  public void widen(double by) {
    penWidth.set(Math.clamp(penWidth.get() + by, THINNEST, WIDEST));
  }

  public ObjectProperty<DrawMode> modeProperty() {
    return drawMode;
  }

  /** Which steps lead from the ink to the picture. */
  public ObjectProperty<InkSettings> pipelineProperty() {
    return pipeline;
  }

  /** Who reads. */
  public ObjectProperty<ReaderChoice> readerProperty() {
    return reader;
  }

  /** Who reads beside it, while {@link #comparingProperty} is set. */
  public ObjectProperty<ReaderChoice> rivalProperty() {
    return rival;
  }

  public BooleanProperty comparingProperty() {
    return comparing;
  }

  /** Whether each digit that stands by itself is read, where there are several. */
  public BooleanProperty readingEachProperty() {
    return readingEach;
  }

  /** The name of the file that is being opened. */
  public ReadOnlyObjectProperty<Optional<String>> openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /** The networks from files, in the order in which they were opened. */
  public ObservableList<ReaderChoice.Saved> saved() {
    return saved;
  }

  /** The drawings of the file that was opened last. */
  public ReadOnlyObjectProperty<DrawingAlbum> albumProperty() {
    return drawingAlbum.getReadOnlyProperty();
  }

  /** What went wrong last, one sentence; empty again after what went well. */
  public ReadOnlyObjectProperty<Optional<Sentence>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<DrawState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public DrawState state() {
    return state.get();
  }

  /** The digit that the reading network is sure to see on the sheet; empty where it doubts. */
  public OptionalInt surelyRead() {
    pulse();
    return state().first().reading().filter(r -> r.confidence() == Reading.Confidence.SURE).stream()
        .mapToInt(Reading::first)
        .findFirst();
  }

  /** Somebody draws: a training steps back for a moment. */
  public void drawing() {
    network.pauseWhileDrawing().ask();
  }

  /** Whether there is a network to be chosen. */
  public boolean has(ReaderChoice choice) {
    return choice.now(network).isPresent();
  }

  /**
   * Opens a drawing, a collection of drawings, a picture or a network: what is on the sheet stays
   * until it is read, and stays if it cannot be.
   */
  public void open(Path file) {
    openedForRival = false;
    ask(file);
  }

  /** Puts a picture on the sheet, as if it had been opened. */
  public void paste(ColourImage picture) {
    openedForRival = false;
    reading.ask(new Request.Pasted(picture));
  }

  private void ask(Path file) {
    opening.set(Optional.of(String.valueOf(file.getFileName())));
    reading.ask(new Request.File(file));
  }

  /** Opens a network to read beside the first. */
  public void openRival(Path file) {
    openedForRival = true;
    ask(file);
  }

  /** Writes the drawing on the sheet as InkML. */
  public void save(Path file) {
    try {
      InkMlWriter.write(
          file, List.of(new LabelledInk(sheet.ink(), OptionalInt.empty(), Optional.empty())));
      problem.set(Optional.empty());
    } catch (IOException e) {
      problem.set(Optional.of(FileFault.unwritten(file, e)));
    }
  }

  /** Puts the drawing so many further in the album on the sheet. */
  public void turn(int by) {
    if (!drawingAlbum.get().isEmpty()) {
      DrawingAlbum turned = drawingAlbum.get().turned(by);
      if (turned.at() != drawingAlbum.get().at()) {
        drawingAlbum.set(turned);
        sheet.put(turned.now().ink());
      }
    }
  }

  /** Puts the album away; the drawing stays on the sheet. */
  public void closeAlbum() {
    drawingAlbum.set(DrawingAlbum.NONE);
  }

  /** Reads the drawing anew where it, the networks or the steps changed: call it once a pulse. */
  public void pulse() {
    reading.poll().ifPresent(this::take);
    List<Optional<Current>> now = new ArrayList<>();
    List<ReaderChoice> choices =
        comparing.get() ? List.of(reader.get(), rival.get()) : List.of(reader.get());
    choices.forEach(choice -> now.add(choice.now(network)));
    List<Current> current = now.stream().flatMap(Optional::stream).toList();
    boolean inkChanged = seenVersion != sheet.version() || !seenPipeline.equals(pipeline.get());
    Optional<SheetInput> fromPicture = pictures.poll().filter(s -> sheet.picture().isPresent());
    boolean same =
        current.equals(readers)
            && readingEach.get() == seenEach
            && choices.equals(state().opinions().stream().map(Opinion::choice).toList());
    if (!inkChanged && fromPicture.isEmpty() && same) {
      return;
    }
    SheetInput input = fromPicture.orElseGet(() -> inkChanged ? input() : state().input());
    seenEach = readingEach.get();
    seenVersion = sheet.version();
    seenPipeline = pipeline.get();
    readers = current;
    List<Opinion> opinions = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      Optional<Current> by = now.get(i);
      opinions.add(
          new Opinion(
              choices.get(i),
              by,
              input.networkInput().flatMap(s -> by.map(c -> drawingReader.read(s, c.weights())))));
    }
    state.set(new DrawState(input, opinions, each(input, now.getFirst())));
  }

  /**
   * What the networks see of the sheet now; of a picture, what they saw until it is computed. Which
   * digits stand apart is told when the pen is lifted.
   */
  private SheetInput input() {
    if (sheet.picture().isPresent()) {
      pictures.ask(new PictureSheet(sheet.picture().get(), pipeline.get()));
      return seenVersion == sheet.version() ? state().input() : SheetInput.NEW_PICTURE;
    }
    InkPipeline steps = new InkPipeline(pipeline.get());
    return SheetInput.ofDrawing(
        steps.steps(sheet.ink()).map(NetworkInput::of),
        sheet.current().isEmpty() ? steps.pieces(sheet.ink()) : state().input().pieces());
  }

  private List<Reading> each(SheetInput input, Optional<Current> by) {
    if (!readingEach.get() || !input.isSeveral() || by.isEmpty()) {
      return List.of();
    }
    return input.pieces().stream()
        .map(piece -> new NetworkInput(piece.greys(), pipeline.get(), Optional.empty()))
        .map(piece -> drawingReader.read(piece, by.get().weights()))
        .toList();
  }

  private void take(OpenedFile openedFile) {
    opening.set(Optional.empty());
    switch (openedFile) {
      case OpenedFile.Drawings drawings -> {
        drawingAlbum.set(new DrawingAlbum(drawings.name(), drawings.drawings(), 0));
        sheet.put(drawingAlbum.get().now().ink());
      }
      case OpenedFile.Picture picture -> {
        drawingAlbum.set(DrawingAlbum.NONE);
        sheet.put(picture.picture());
      }
      case OpenedFile.Network opening -> {
        ReaderChoice.Saved choice = new ReaderChoice.Saved(opening.name(), opening.weights());
        saved.removeIf(other -> other.name().equals(choice.name()));
        saved.add(choice);
        (openedForRival ? rival : reader).set(choice);
      }
      case OpenedFile.Failed failed -> {}
    }
    problem.set(
        openedFile instanceof OpenedFile.Failed failed
            ? Optional.of(failed.sentence())
            : Optional.empty());
  }
}
