package kernelwalk.app.setting;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Light or dark. */
public enum Theme {
  LIGHT,
  DARK;

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  /** AtlantaFX's style sheet for {@code Application.setUserAgentStylesheet}. */
  public String userAgentStylesheet() {
    return switch (this) {
      case LIGHT -> new PrimerLight().getUserAgentStylesheet();
      case DARK -> new PrimerDark().getUserAgentStylesheet();
    };
  }

  /** The file, beside {@code kernelwalk.css}, that defines our colours for this theme. */
  public String colours() {
    return switch (this) {
      case LIGHT -> "light.css";
      case DARK -> "dark.css";
    };
  }
}
