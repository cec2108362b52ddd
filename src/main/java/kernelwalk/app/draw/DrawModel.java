package kernelwalk.app.draw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.live.LiveNetwork.Current;
import kernelwalk.app.live.Newest;
import kernelwalk.data.GreyImage;
import kernelwalk.data.InkMlWriter;
import kernelwalk.data.InkPipeline;
import kernelwalk.data.InkSettings;
import kernelwalk.data.LabelledInk;

/** The sheet, the pen, the networks that read, and what they make of the drawing. */
final class DrawModel {
  /** What the pointer does on the sheet. */
  enum Tool {
    PEN,
    ERASER
  }

  /** The widths that the pen can have, in units of the sheet. */
  static final double THINNEST = 6;

  static final double WIDEST = 40;

  private final LiveNetwork network;
  private final Sheet sheet = new Sheet();
  private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.PEN);
  private final DoubleProperty penWidth = new SimpleDoubleProperty(20);
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.READ);
  private final ObjectProperty<InkSettings> pipeline =
      new SimpleObjectProperty<>(InkSettings.STANDARD);
  private final ObjectProperty<ReaderChoice> reader =
      new SimpleObjectProperty<>(new ReaderChoice.Newest());
  private final ObjectProperty<ReaderChoice> rival =
      new SimpleObjectProperty<>(new ReaderChoice.Delivered());
  private final BooleanProperty comparing = new SimpleBooleanProperty();
  private final ObservableList<ReaderChoice.Saved> saved = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Album> album = new ReadOnlyObjectWrapper<>(Album.NONE);
  private final ReadOnlyObjectWrapper<Optional<String>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<DrawState> state =
      new ReadOnlyObjectWrapper<>(DrawState.EMPTY);
  private final Newest<Request, Opened> reading =
      new Newest<>("draw-files", request -> Opened.read(request.file()));
  private final Newest<PictureSheet, Optional<Seen>> pictures =
      new Newest<>("draw-pictures", PictureSheet::seen);
  private final Reads reads = new Reads();
  private boolean openedForRival;
  private long seenVersion = -1;
  private InkSettings seenPipeline = InkSettings.STANDARD;
  private List<Current> readers = List.of();

  private record Request(Path file) {}

  /** A picture on the sheet and the steps that make 28×28 of it. */
  private record PictureSheet(GreyImage picture, InkSettings settings) {
    Optional<Seen> seen() {
      return new InkPipeline(settings)
          .fromPicture(picture)
          .map(greys -> new Seen(greys, settings, Optional.empty()));
    }
  }

  DrawModel(LiveNetwork network) {
    this.network = network;
  }

  Sheet sheet() {
    return sheet;
  }

  ObjectProperty<Tool> toolProperty() {
    return tool;
  }

  /** In units of the sheet. */
  DoubleProperty penWidthProperty() {
    return penWidth;
  }

  /** Makes the pen wider, or narrower, within its bounds. */
  void widen(double by) {
    penWidth.set(Math.clamp(penWidth.get() + by, THINNEST, WIDEST));
  }

  ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /** Which steps lead from the ink to the picture. */
  ObjectProperty<InkSettings> pipelineProperty() {
    return pipeline;
  }

  /** Who reads. */
  ObjectProperty<ReaderChoice> readerProperty() {
    return reader;
  }

  /** Who reads beside it, while {@link #comparingProperty} is set. */
  ObjectProperty<ReaderChoice> rivalProperty() {
    return rival;
  }

  BooleanProperty comparingProperty() {
    return comparing;
  }

  /** The networks from files, in the order in which they were opened. */
  ObservableList<ReaderChoice.Saved> saved() {
    return saved;
  }

  /** The drawings of the file that was opened last. */
  ReadOnlyObjectProperty<Album> albumProperty() {
    return album.getReadOnlyProperty();
  }

  /** What went wrong last, one sentence; empty again after what went well. */
  ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<DrawState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  DrawState state() {
    return state.get();
  }

  /** Somebody draws: a training steps back for a moment. */
  void drawing() {
    network.courtesy().ask();
  }

  /** Whether there is a network to be chosen. */
  boolean has(ReaderChoice choice) {
    return choice.now(network).isPresent();
  }

  /**
   * Opens a drawing, a collection of drawings, a picture or a network: what is on the sheet stays
   * until it is read, and stays if it cannot be.
   */
  void open(Path file) {
    openedForRival = false;
    reading.ask(new Request(file));
  }

  /** Opens a network to read beside the first. */
  void openRival(Path file) {
    openedForRival = true;
    reading.ask(new Request(file));
  }

  /** Writes the drawing on the sheet as InkML. */
  void save(Path file) {
    try {
      InkMlWriter.write(
          file,
          List.of(new LabelledInk(sheet.ink(), java.util.OptionalInt.empty(), Optional.empty())));
      problem.set(Optional.empty());
    } catch (IOException e) {
      problem.set(Optional.of(String.valueOf(e.getMessage())));
    }
  }

  /** Puts the drawing so many further in the album on the sheet. */
  void turn(int by) {
    if (!album.get().isEmpty()) {
      Album turned = album.get().turned(by);
      if (turned.at() != album.get().at()) {
        album.set(turned);
        sheet.put(turned.now().ink());
      }
    }
  }

  /** Puts the album away; the drawing stays on the sheet. */
  void closeAlbum() {
    album.set(Album.NONE);
  }

  /** Reads the drawing anew where it, the networks or the steps changed: call it once a pulse. */
  void pulse() {
    reading.poll().ifPresent(this::take);
    List<Optional<Current>> now = new ArrayList<>();
    List<ReaderChoice> choices =
        comparing.get() ? List.of(reader.get(), rival.get()) : List.of(reader.get());
    choices.forEach(choice -> now.add(choice.now(network)));
    List<Current> current = now.stream().flatMap(Optional::stream).toList();
    boolean inkChanged = seenVersion != sheet.version() || !seenPipeline.equals(pipeline.get());
    Optional<Optional<Seen>> fromPicture = pictures.poll().filter(s -> sheet.picture().isPresent());
    boolean same =
        current.equals(readers)
            && choices.equals(state().opinions().stream().map(Opinion::choice).toList());
    if (!inkChanged && fromPicture.isEmpty() && same) {
      return;
    }
    Optional<Seen> seen = fromPicture.orElseGet(() -> inkChanged ? seen() : state().seen());
    seenVersion = sheet.version();
    seenPipeline = pipeline.get();
    readers = current;
    List<Opinion> opinions = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      Optional<Current> by = now.get(i);
      opinions.add(
          new Opinion(
              choices.get(i), by, seen.flatMap(s -> by.map(c -> reads.read(s, c.weights())))));
    }
    state.set(new DrawState(seen, opinions));
  }

  /** What the networks see of the sheet now; of a picture, what they saw until it is computed. */
  private Optional<Seen> seen() {
    if (sheet.picture().isPresent()) {
      pictures.ask(new PictureSheet(sheet.picture().get(), pipeline.get()));
      return seenVersion == sheet.version() ? state().seen() : Optional.empty();
    }
    return new InkPipeline(pipeline.get()).steps(sheet.ink()).map(Seen::of);
  }

  private void take(Opened opened) {
    switch (opened) {
      case Opened.Drawings drawings -> {
        album.set(new Album(drawings.name(), drawings.drawings(), 0));
        sheet.put(album.get().now().ink());
      }
      case Opened.Picture picture -> {
        album.set(Album.NONE);
        sheet.put(picture.picture());
      }
      case Opened.Network opening -> {
        ReaderChoice.Saved choice = new ReaderChoice.Saved(opening.name(), opening.weights());
        saved.removeIf(other -> other.name().equals(choice.name()));
        saved.add(choice);
        (openedForRival ? rival : reader).set(choice);
      }
      case Opened.Failed failed -> {}
    }
    problem.set(
        opened instanceof Opened.Failed failed ? Optional.of(failed.sentence()) : Optional.empty());
  }
}
