package kernelwalk.app.playground.model;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.FloatProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleFloatProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.app.page.TheatreScene;
import kernelwalk.app.page.WayBack;
import kernelwalk.data.LabelledImages;
import kernelwalk.data.source.SyntheticDigits;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;

/** The playground's model: what is set, and the way back. */
public final class PlaygroundModel {
  /** Where something went wrong: the place in the window that says so. */
  public enum Place {
    MATRIX,
    PICTURE,
    GRADIENT,
    KERNEL,
    FILE
  }

  /** A mistake and where it is told. */
  public record Told(Place place, InputMistake inputMistake) {}

  private static final int SYNTHETIC = 100;
  private static final int REMEMBERED = 200;

  /** That the way back holds at most: 80 MB. */
  private static final long MOST_NUMBERS = 20_000_000;

  private static final float[] FIRST = {
    1, 2, 0, 3, 1, 0, 4, 5, 1, 2, 2, 6, 9, 5, 0, 1, 3, 6, 2, 1, 0, 1, 2, 0, 4
  };

  private final ReadOnlyObjectWrapper<Setup> setup =
      new ReadOnlyObjectWrapper<>(Setup.first(Tensor.of(Shape.of(1, 1, 5, 5), FIRST)));
  private final ReadOnlyObjectWrapper<Optional<Told>> told =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Path>> reading =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<LabelledImages> digits =
      new ReadOnlyObjectWrapper<>(SyntheticDigits.generate(SYNTHETIC, 7));
  private final ObjectProperty<Optional<TheatreScene>> guest =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<WayBack>> wayBack =
      new SimpleObjectProperty<>(Optional.empty());
  private final IntegerProperty pictureSide = new SimpleIntegerProperty(64);
  private final BooleanProperty pictureGrey = new SimpleBooleanProperty();
  private final BooleanProperty painting = new SimpleBooleanProperty();
  private final FloatProperty paint = new SimpleFloatProperty(9);
  private final ReadOnlyObjectWrapper<Optional<Moment>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Deque<PlaygroundState> done = new ArrayDeque<>();
  private final Deque<PlaygroundState> undone = new ArrayDeque<>();
  private Supplier<Moment> stage = () -> Moment.FIRST;
  private Optional<Path> picture = Optional.empty();
  private boolean moving;
  private int picturesAsked;

  public ReadOnlyObjectProperty<Setup> setupProperty() {
    return setup.getReadOnlyProperty();
  }

  public Setup setup() {
    return setup.get();
  }

  /** What was wrong with the last thing put in; everything else stayed as it was. */
  public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
    return told.getReadOnlyProperty();
  }

  /** The picture that is being read from disk. */
  public ReadOnlyObjectProperty<Optional<Path>> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** The digits that can be shown: MNIST once it is there, else drawn by this program. */
  public ReadOnlyObjectProperty<LabelledImages> digitsProperty() {
    return digits.getReadOnlyProperty();
  }

  /** What another page has put on the stage; empty while the playground's own setup is there. */
  public ObjectProperty<Optional<TheatreScene>> guestProperty() {
    return guest;
  }

  /** Where what another page has put on the stage leads back to. */
  public ObjectProperty<Optional<WayBack>> wayBackProperty() {
    return wayBack;
  }

  /**
   * Takes another page's operation from the stage and turns back to that page.
   *
   * @return whether there was one, with a way back
   */
  public boolean goBack() {
    Optional<WayBack> way = guest.get().flatMap(scene -> wayBack.get());
    way.ifPresent(
        back -> {
          guest.set(Optional.empty());
          back.go().run();
        });
    return way.isPresent();
  }

  /** How long a picture's longer side is made at most. */
  public IntegerProperty pictureSideProperty() {
    return pictureSide;
  }

  public BooleanProperty pictureGreyProperty() {
    return pictureGrey;
  }

  /** Whether pressing a cell on the stage sets its value. */
  public BooleanProperty paintingProperty() {
    return painting;
  }

  /** The value that painting sets. */
  public FloatProperty paintProperty() {
    return paint;
  }

  /** Whether the digits are MNIST's. */
  public boolean mnist() {
    return !digits.get().name().equals(SyntheticDigits.NAME);
  }

  public void useDigits(LabelledImages images) {
    digits.set(images);
  }

  /** Begins with this, before anything has been changed. */
  public void begin(PlaygroundState first) {
    setup.set(first.setup());
    first.moment().ifPresent(this::ask);
  }

  /** Asks the stage what it shows, from now on. */
  public void watch(Supplier<Moment> shown) {
    stage = shown;
  }

  /** What is set, and the moment that the stage shows of it. */
  public PlaygroundState state() {
    return new PlaygroundState(setup(), stage.get());
  }

  /** The moment that the stage is asked to show; whoever shows it takes it away. */
  public ReadOnlyObjectProperty<Optional<Moment>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  private void ask(Moment moment) {
    asked.set(Optional.of(moment));
  }

  /** The stage has been asked. */
  public Optional<Moment> takeAsked() {
    Optional<Moment> now = asked.get();
    asked.set(Optional.empty());
    return now;
  }

  /** Puts in a whole state, which can be taken back. */
  public void open(PlaygroundState next) {
    change(next.setup());
    next.moment().ifPresent(this::ask);
  }

  /** Puts in a change that can be taken back. */
  public void change(Setup next) {
    moving = false;
    put(next);
  }

  /** The same for a change in a row of them, such as a drag; they are taken back as one. */
  public void move(Setup next) {
    if (moving) {
      told.set(Optional.empty());
      setup.set(next);
    } else {
      moving = put(next);
    }
  }

  /** Ends a row of changes. */
  public void settle() {
    moving = false;
  }

  /** Whether there was anything to change. */
  private boolean put(Setup next) {
    forget();
    if (next.equals(setup())) {
      return false;
    }
    done.push(state());
    while (done.size() > REMEMBERED || heavy()) {
      done.removeLast();
    }
    undone.clear();
    setup.set(next);
    return true;
  }

  /** Whether what can be taken back holds more numbers than are worth it. */
  private boolean heavy() {
    Set<Tensor> held = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PlaygroundState state : done) {
      Setup each = state.setup();
      held.add(each.playgroundInput().tensor());
      held.addAll(each.linearSettings().own());
      each.kept().ifPresent(kept -> held.add(kept.playgroundInput().tensor()));
    }
    long numbers = held.stream().mapToLong(tensor -> tensor.shape().size()).sum();
    return done.size() > 1 && numbers > MOST_NUMBERS;
  }

  /** What was told and what is still being read belong to what was there before. */
  private void forget() {
    told.set(Optional.empty());
    reading.set(Optional.empty());
  }

  public void undo() {
    go(done, undone);
  }

  public void redo() {
    go(undone, done);
  }

  /** The stage stays where it is, unless it had another film then. */
  private void go(Deque<PlaygroundState> from, Deque<PlaygroundState> to) {
    moving = false;
    if (from.isEmpty()) {
      return;
    }
    forget();
    PlaygroundState then = from.pop();
    boolean sameFilm = then.hasFilmOf(setup());
    to.push(state());
    setup.set(then.setup());
    if (!sameFilm) {
      then.moment().ifPresent(this::ask);
    }
  }

  /** Tells a mistake; nothing else changes. */
  public void tell(Place place, InputMistake inputMistake) {
    told.set(Optional.of(new Told(place, inputMistake)));
  }

  /** The mistake has been read. */
  public void dismiss() {
    told.set(Optional.empty());
  }

  public void typeMatrix(String text) {
    try {
      change(setup().withInput(PlaygroundInput.matrix(MatrixText.parse(text))));
    } catch (InputMistake wrong) {
      tell(Place.MATRIX, wrong);
    }
  }

  /** Sets one cell of the stage; a stroke of them, until {@link #settle}, is taken back as one. */
  public void paint(TensorCell cell, float value) {
    PaintStroke.over(setup(), cell, value).ifPresent(this::move);
  }

  /** The gradient at the output, of just its size. */
  public void typeGradient(String text) {
    try {
      Tensor typed = MatrixText.parse(text);
      FilledOperation filledOperation = setup().filledOperation();
      Shape planes =
          OutputGradient.planes(
              filledOperation.operation().outputShape(filledOperation.input().shape()));
      if (!typed.shape().equals(planes)) {
        throw new InputMistake("playground.gradient.size", planes, typed.shape());
      }
      change(setup().withGradient(setup().gradient().withOwn(typed)));
    } catch (InputMistake wrong) {
      tell(Place.GRADIENT, wrong);
    }
  }

  /**
   * Kernels as text, in place of those that are shown.
   *
   * @param out the kernel that is shown
   * @param in its slice that is shown
   */
  public void pasteKernels(String text, int out, int in) {
    try {
      change(PastedKernels.into(setup(), text, out, in));
    } catch (InputMistake wrong) {
      tell(Place.KERNEL, wrong);
    }
  }

  public void showDigits(int first, int samples) {
    change(setup().withInput(PlaygroundInput.digits(digits.get(), first, samples)));
  }

  /**
   * A picture from disk, read on a thread of its own. It comes too late if anything else was put in
   * meanwhile.
   */
  public void showPicture(Path file) {
    int number = ++picturesAsked;
    int side = pictureSide.get();
    boolean grey = pictureGrey.get();
    reading.set(Optional.of(file));
    Thread.ofVirtual()
        .name("picture")
        .start(
            () -> {
              Runnable answer = read(file, side, grey);
              Platform.runLater(() -> take(number, answer));
            });
  }

  /** What is to be done with what the file holds. */
  private Runnable read(Path file, int side, boolean grey) {
    try {
      Tensor small = PictureReader.read(file, side, grey);
      return () -> {
        picture = Optional.of(file);
        change(setup().withInput(PlaygroundInput.picture(InputSource.FILE, small)));
      };
    } catch (InputMistake wrong) {
      return () -> tell(Place.PICTURE, wrong);
    }
  }

  private void take(int number, Runnable answer) {
    if (number == picturesAsked && reading.get().isPresent()) {
      reading.set(Optional.empty());
      answer.run();
    }
  }

  /** The same picture at the size and in the colours that are chosen now. */
  public void showPictureAgain() {
    picture.ifPresent(this::showPicture);
  }
}
