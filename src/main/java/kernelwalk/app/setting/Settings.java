package kernelwalk.app.setting;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The settings of the application: language and theme as they are now, and what follows from them.
 */
public final class Settings {
  /** The sizes of text: from that of a small screen to that of the last row of a class. */
  public static final List<Double> TEXT_SCALES = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);

  private final ObjectProperty<Language> language;
  private final ObjectProperty<Theme> theme;
  private final ReadOnlyObjectWrapper<Palette> palette;
  private final DoubleProperty textScale = new SimpleDoubleProperty(1);
  private final Messages messages;

  public Settings(Language language, Theme theme) {
    this.language = new SimpleObjectProperty<>(language);
    this.theme = new SimpleObjectProperty<>(theme);
    this.palette = new ReadOnlyObjectWrapper<>(Palette.of(theme));
    this.theme.subscribe(now -> palette.set(Palette.of(now)));
    this.messages = new Messages(this.language);
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** The colours of the current theme, for canvases. */
  public ReadOnlyObjectProperty<Palette> paletteProperty() {
    return palette.getReadOnlyProperty();
  }

  public Palette palette() {
    return palette.get();
  }

  /** Size of all text and what goes with it, 1 for normal; one of {@link #TEXT_SCALES}. */
  public DoubleProperty textScaleProperty() {
    return textScale;
  }

  /** The next larger size of text, or the next smaller one; stays at the last. */
  public void stepTextScale(boolean larger) {
    double now = textScale.get();
    (larger ? TEXT_SCALES : TEXT_SCALES.reversed())
        .stream()
            .filter(scale -> larger ? scale > now : scale < now)
            .findFirst()
            .ifPresent(textScale::set);
  }

  /** The size of text, of those there are, that is nearest to this one. */
  public static double nearestTextScale(double scale) {
    return TEXT_SCALES.stream()
        .min(Comparator.comparingDouble(each -> Math.abs(each - scale)))
        .orElse(1.0);
  }

  public Messages messages() {
    return messages;
  }
}
