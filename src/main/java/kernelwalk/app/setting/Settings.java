package kernelwalk.app.setting;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The language and the theme as they are now, and what follows from them. */
public final class Settings {
  private final ObjectProperty<Language> language;
  private final ObjectProperty<Theme> theme;
  private final ReadOnlyObjectWrapper<Palette> palette;
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

  public Messages messages() {
    return messages;
  }
}
