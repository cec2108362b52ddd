package kernelwalk.app.setting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;

/** The typeface of the interface: the first of our preferred families that this machine has. */
public final class Typeface {
  private static final List<String> LATIN =
      List.of(
          "Source Sans 3",
          "Noto Sans",
          "Segoe UI",
          "SF Pro Text",
          "Helvetica Neue",
          "Noto Sans CJK KR"); // its quotation marks are as narrow as Latin ones
  private static final List<String> CHINESE =
      List.of(
          "Noto Sans CJK SC",
          "Source Han Sans SC",
          "Microsoft YaHei UI",
          "PingFang SC",
          "WenQuanYi Micro Hei");

  private static final Set<String> INSTALLED = new HashSet<>(Font.getFamilies());

  private Typeface() {}

  /** The family for a language's text; the system's own when none of ours is there. */
  public static String family(Language language) {
    List<String> preferred =
        switch (language) {
          case EN -> LATIN;
          case ZH -> CHINESE;
        };
    return preferred.stream()
        .filter(INSTALLED::contains)
        .findFirst()
        .orElseGet(() -> Font.getDefault().getFamily());
  }
}
