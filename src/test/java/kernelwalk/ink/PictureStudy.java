package kernelwalk.ink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import kernelwalk.image.Encodings;
import kernelwalk.image.GreyImage;
import kernelwalk.ink.inkml.InkMlReader;
import kernelwalk.ink.paper.InkFinder;
import kernelwalk.ink.paper.PictureDoubt;
import kernelwalk.net.Activations;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.ForwardPass;
import kernelwalk.net.InputNormalization;
import kernelwalk.net.Weights;

/**
 * For developers: how often a digit on a picture is read as the same digit on a plain one, for
 * every kind of light, frame and paper. Arguments: a network, an InkML file of labelled digits, how
 * many of them; then, if wanted, a part of the names of the kinds.
 */
public final class PictureStudy {
  /** A kind of picture of a digit. */
  interface Scene {
    Papers of(Ink ink, RandomGenerator random);
  }

  private PictureStudy() {}

  public static void main(String[] arguments) throws IOException {
    Weights weights = Checkpoint.read(Path.of(arguments[0])).weights();
    InputNormalization inputs = new InputNormalization(weights.network(), 28, 28);
    List<LabelledInk> drawings = InkMlReader.read(Path.of(arguments[1]));
    int count = Integer.parseInt(arguments[2]);
    String wanted = arguments.length > 3 ? arguments[3] : "";
    int step = drawings.size() / count;
    scenes()
        .forEach(
            (name, scene) -> {
              if (!name.contains(wanted)) {
                return;
              }
              RandomGenerator random = new SplittableRandom(7);
              int right = 0;
              int same = 0;
              int none = 0;
              Map<PictureDoubt, Integer> doubts = new java.util.TreeMap<>();
              int doubtedWrong = 0;
              int pieces = 0;
              long nanos = 0;
              StringBuilder wrong = new StringBuilder();
              for (int i = 0; i < count; i++) {
                int at = i * step;
                LabelledInk drawing = drawings.get(at);
                int label = drawing.label().orElseThrow();
                GreyImage plain = plain(drawing.ink()).image();
                GreyImage other = scene.of(drawing.ink(), random).image();
                int wish = read(inputs, weights, InkPipeline.standard().fromPicture(plain));
                long start = System.nanoTime();
                Optional<FoundDigits> found = InkPipeline.standard().read(other);
                nanos += System.nanoTime() - start;
                int got = read(inputs, weights, found.map(FoundDigits::greys));
                found.ifPresent(f -> f.doubts().forEach(d -> doubts.merge(d, 1, Integer::sum)));
                pieces += found.isPresent() && found.get().pieces().size() > 1 ? 1 : 0;
                doubtedWrong +=
                    got != wish && found.isPresent() && !found.get().doubts().isEmpty() ? 1 : 0;
                none += got < 0 ? 1 : 0;
                right += got == label ? 1 : 0;
                same += got == wish ? 1 : 0;
                if (got != wish && arguments.length > 4) {
                  write(Path.of(arguments[4], name + " " + at + " a.png"), other);
                  InkFinder.find(other)
                      .ifPresent(
                          f ->
                              write(
                                  Path.of(arguments[4], name + " " + at + " b.png"),
                                  f.all().onPicture()));
                }
                if (got != wish && wrong.length() < 60) {
                  wrong.append(' ').append(at).append(':').append(wish).append("→").append(got);
                }
              }
              System.out.printf(
                  Locale.ROOT,
                  "%-28s right %.3f same %.3f none %d split %d %3d ms doubts %s (%d of the"
                      + " wrong)%s%n",
                  name,
                  (double) right / count,
                  (double) same / count,
                  none,
                  pieces,
                  nanos / count / 1_000_000,
                  doubts,
                  doubtedWrong,
                  wrong);
            });
  }

  private static void write(Path file, GreyImage picture) {
    try {
      java.nio.file.Files.createDirectories(file.getParent());
      java.nio.file.Files.write(
          file,
          Encodings.bytes(
              Encodings.copied(picture, java.awt.image.BufferedImage.TYPE_INT_RGB), "png"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int read(InputNormalization inputs, Weights weights, Optional<GreyImage> seen) {
    return seen.map(grey -> ForwardPass.of(weights, inputs.tensor(grey.bytes())))
        .map(Activations::digit)
        .orElse(-1);
  }

  private static Papers plain(Ink ink) {
    return written(new Papers(340, 280, 255), ink, 18, 0);
  }

  private static Papers written(Papers paper, Ink ink, double pen, double level) {
    return paper.ink(ink, new Bounds(60, 50, 220, 290), pen, level);
  }

  private static Papers flat(Ink ink) {
    return written(new Papers(340, 280, 240), ink, 18, 60);
  }

  private static double between(RandomGenerator random, double from, double to) {
    return random.nextDouble(from, to);
  }

  static Map<String, Scene> scenes() {
    Map<String, Scene> all = new LinkedHashMap<>();
    all.put("plain", (ink, r) -> plain(ink));
    all.put("plain inverted", (ink, r) -> plain(ink).inverted());
    all.put("flat", (ink, r) -> flat(ink));
    for (double to : new double[] {0.7, 0.42, 0.25, 0.12}) {
      all.put("shade " + to, (ink, r) -> flat(ink).shade(between(r, 0, 360), to));
    }
    all.put(
        "shade 0.3 noise 4",
        (ink, r) -> flat(ink).shade(between(r, 0, 360), 0.3).noise(4, r.nextLong()));
    all.put("vignette 0.3", (ink, r) -> flat(ink).vignette(0.3));
    for (double light : new double[] {0.7, 0.45, 0.25}) {
      all.put(
          "hard shadow " + light,
          (ink, r) -> flat(ink).shadow(between(r, 0, 360), between(r, -0.3, 0.3), light, 0));
      all.put(
          "soft shadow " + light,
          (ink, r) -> flat(ink).shadow(between(r, 0, 360), between(r, -0.3, 0.3), light, 0.06));
    }
    all.put(
        "two shadows",
        (ink, r) ->
            flat(ink)
                .shadow(between(r, 0, 360), between(r, 0, 0.3), 0.6, 0.02)
                .shadow(between(r, 0, 360), between(r, 0, 0.3), 0.5, 0.02));
    all.put(
        "frame thin",
        (ink, r) -> {
          int t = 2 + r.nextInt(10);
          return plain(ink).band(t, t, t, t, 0);
        });
    all.put(
        "frame thick",
        (ink, r) -> {
          int t = 15 + r.nextInt(25);
          return plain(ink).band(t, t, t, t, 30);
        });
    all.put(
        "frame grey",
        (ink, r) -> {
          int t = 2 + r.nextInt(20);
          return plain(ink).band(t, t, t, t, 128);
        });
    all.put(
        "frame light",
        (ink, r) -> {
          int t = 2 + r.nextInt(20);
          return written(new Papers(340, 280, 190), ink, 18, 40).band(t, t, t, t, 255);
        });
    all.put(
        "scan edge",
        (ink, r) -> {
          int t = 2 + r.nextInt(25);
          int sides = 1 + r.nextInt(15);
          return plain(ink)
              .band(
                  t * (sides & 1),
                  t * (sides >> 1 & 1),
                  t * (sides >> 2 & 1),
                  t * (sides >> 3),
                  r.nextInt(60));
        });
    all.put(
        "inverted frame",
        (ink, r) -> {
          int t = 2 + r.nextInt(20);
          return plain(ink).inverted().band(t, t, t, t, 255);
        });
    all.put(
        "table",
        (ink, r) ->
            written(new Papers(600, 560, 240), ink, 14, 40)
                .table(between(r, -12, 12), between(r, 0.02, 0.04), 50));
    all.put(
        "table wide",
        (ink, r) ->
            new Papers(600, 560, 235)
                .ink(ink, new Bounds(200, 180, 360, 400), 14, 40)
                .table(between(r, -20, 20), between(r, 0.1, 0.2), between(r, 30, 120)));
    all.put(
        "ruled faint",
        (ink, r) ->
            written(new Papers(340, 280, 245).ruled(between(r, -4, 4), 34, 2, 180), ink, 12, 50));
    all.put(
        "ruled dark",
        (ink, r) ->
            written(new Papers(340, 280, 245).ruled(between(r, -4, 4), 34, 2, 90), ink, 12, 50));
    all.put(
        "ruled as ink",
        (ink, r) ->
            written(
                new Papers(340, 280, 245).ruled(between(r, -4, 4), between(r, 25, 60), 2, 40),
                ink,
                12,
                40));
    all.put(
        "ruled level as ink",
        (ink, r) ->
            written(new Papers(340, 280, 245).ruled(0, between(r, 25, 60), 2, 40), ink, 12, 40));
    all.put(
        "squared faint",
        (ink, r) -> {
          double d = between(r, -4, 4);
          return written(
              new Papers(340, 280, 245).ruled(d, 28, 1.5, 170).ruled(d + 90, 28, 1.5, 170),
              ink,
              10,
              50);
        });
    all.put(
        "squared as ink",
        (ink, r) -> {
          double d = between(r, -4, 4);
          return written(
              new Papers(340, 280, 245).ruled(d, 28, 1.5, 50).ruled(d + 90, 28, 1.5, 50),
              ink,
              10,
              40);
        });
    all.put(
        "squared thin pen",
        (ink, r) -> {
          double d = between(r, -4, 4);
          return written(
              new Papers(340, 280, 245).ruled(d, 28, 1.5, 150).ruled(d + 90, 28, 1.5, 150),
              ink,
              4,
              50);
        });
    all.put(
        "page of squares, small",
        (ink, r) -> {
          double d = between(r, -3, 3);
          return new Papers(900, 700, 235)
              .ruled(d, 30, 2, 160)
              .ruled(d + 90, 30, 2, 160)
              .ink(ink, new Bounds(300, 400, 390, 500), 6, 40)
              .noise(3, r.nextLong());
        });
    all.put(
        "ruled shaded",
        (ink, r) ->
            written(new Papers(340, 280, 245).ruled(between(r, -4, 4), 34, 2, 150), ink, 10, 50)
                .shade(between(r, 0, 360), 0.4)
                .noise(3, r.nextLong()));
    all.put(
        "one base line",
        (ink, r) -> written(new Papers(340, 280, 245).ruled(0, 400, 2, 40), ink, 12, 40));
    all.put(
        "pencil on grey",
        (ink, r) -> written(new Papers(340, 280, 170), ink, 9, 115).noise(6, r.nextLong()));
    all.put(
        "faint pencil",
        (ink, r) -> written(new Papers(340, 280, 200), ink, 9, 170).noise(3, r.nextLong()));
    all.put("noise 12", (ink, r) -> flat(ink).noise(12, r.nextLong()));
    all.put("noise 25", (ink, r) -> flat(ink).noise(25, r.nextLong()));
    all.put("noise 12 inverted", (ink, r) -> flat(ink).inverted().noise(12, r.nextLong()));
    all.put("blurred", (ink, r) -> flat(ink).blurred(4));
    all.put(
        "chalk",
        (ink, r) ->
            written(new Papers(340, 280, 60), ink, 12, 210)
                .shade(between(r, 0, 360), 0.4)
                .noise(5, r.nextLong()));
    all.put(
        "chalk shadow",
        (ink, r) ->
            written(new Papers(340, 280, 70), ink, 12, 230)
                .shadow(between(r, 0, 360), between(r, -0.3, 0.3), 0.5, 0.01));
    all.put("thin pen", (ink, r) -> written(new Papers(340, 280, 250), ink, 3, 40));
    all.put("hair line", (ink, r) -> written(new Papers(340, 280, 250), ink, 1.2, 40));
    all.put("thick pen", (ink, r) -> written(new Papers(340, 280, 250), ink, 32, 40));
    all.put(
        "thick pen inverted",
        (ink, r) -> written(new Papers(340, 280, 250), ink, 32, 40).inverted());
    all.put(
        "thick shaded",
        (ink, r) -> written(new Papers(340, 280, 250), ink, 32, 40).shade(between(r, 0, 360), 0.5));
    all.put(
        "thick pen shadow",
        (ink, r) ->
            written(new Papers(340, 280, 250), ink, 28, 40)
                .shadow(between(r, 0, 360), between(r, -0.3, 0.3), 0.5, 0));
    all.put(
        "fills the picture",
        (ink, r) -> new Papers(340, 280, 250).ink(ink, new Bounds(14, 14, 266, 326), 24, 30));
    all.put(
        "cut tight",
        (ink, r) -> new Papers(340, 280, 250).ink(ink, new Bounds(4, 4, 276, 336), 20, 30));
    all.put(
        "small in large",
        (ink, r) ->
            new Papers(1100, 900, 230)
                .ink(ink, new Bounds(500, 600, 560, 680), 6, 40)
                .noise(4, r.nextLong()));
    all.put(
        "small in large shaded",
        (ink, r) ->
            new Papers(1100, 900, 230)
                .ink(ink, new Bounds(300, 200, 370, 300), 7, 40)
                .shade(between(r, 0, 360), 0.3)
                .noise(4, r.nextLong()));
    all.put(
        "28 pixels",
        (ink, r) -> new Papers(28, 28, 255).ink(ink, new Bounds(6, 5, 22, 23), 2.2, 0));
    all.put(
        "28 pixels inverted shaded",
        (ink, r) ->
            new Papers(28, 28, 235).ink(ink, new Bounds(6, 5, 22, 23), 2.2, 40).shade(30, 0.5));
    all.put(
        "64 pixels shadow",
        (ink, r) ->
            new Papers(64, 64, 235)
                .ink(ink, new Bounds(14, 12, 50, 52), 4, 40)
                .shadow(between(r, 0, 360), between(r, -0.2, 0.2), 0.5, 0));
    all.put(
        "scan wedge",
        (ink, r) -> plain(ink).shadow(between(r, 0, 4) * 90 + between(r, -3, 3), 0.46, 0.1, 0));
    all.put(
        "frame over ruled shaded",
        (ink, r) ->
            written(new Papers(340, 280, 245).ruled(between(r, -4, 4), 34, 2, 150), ink, 10, 50)
                .shade(between(r, 0, 360), 0.4)
                .noise(3, r.nextLong())
                .band(7, 5, 9, 6, 10));
    all.put(
        "table squared shaded",
        (ink, r) -> {
          double d = between(r, -8, 8);
          return new Papers(900, 700, 240)
              .ruled(d, 30, 2, 170)
              .ruled(d + 90, 30, 2, 170)
              .ink(ink, new Bounds(250, 320, 450, 560), 9, 50)
              .shade(between(r, 0, 360), 0.5)
              .table(d, between(r, 0.05, 0.15), 60)
              .noise(4, r.nextLong());
        });
    all.put(
        "squared 13 degrees",
        (ink, r) ->
            written(
                new Papers(340, 280, 245).ruled(13, 28, 1.5, 120).ruled(103, 28, 1.5, 120),
                ink,
                8,
                50));
    all.put(
        "shadow over ruled",
        (ink, r) ->
            written(new Papers(340, 280, 245).ruled(between(r, -4, 4), 34, 2, 120), ink, 10, 50)
                .shadow(between(r, 0, 360), between(r, -0.3, 0.3), 0.5, 0.02)
                .noise(4, r.nextLong()));
    all.put(
        "chalk on squared",
        (ink, r) ->
            written(new Papers(340, 280, 50).ruled(between(r, -4, 4), 34, 2, 110), ink, 10, 230)
                .shade(between(r, 0, 360), 0.5)
                .noise(4, r.nextLong()));
    all.put("lamp in the middle", (ink, r) -> flat(ink).vignette(0.1).noise(3, r.nextLong()));
    all.put(
        "touches the frame",
        (ink, r) ->
            new Papers(340, 280, 250)
                .ink(ink, new Bounds(60, 14, 220, 300), 18, 20)
                .band(10, 10, 10, 10, 0));
    all.put(
        "half shadow along",
        (ink, r) -> flat(ink).shadow(0, between(r, -0.2, 0.2), 0.4, 0.01).noise(3, r.nextLong()));
    all.put(
        "small digit near a corner",
        (ink, r) ->
            new Papers(700, 900, 240)
                .ink(ink, new Bounds(20, 20, 90, 110), 8, 40)
                .noise(3, r.nextLong()));
    all.put(
        "slip on a desk",
        (ink, r) ->
            new Papers(600, 800, 240)
                .ink(ink, new Bounds(340, 230, 440, 360), 9, 40)
                .table(between(r, -20, 20), 0.3, between(r, 90, 170))
                .noise(5, r.nextLong()));
    all.put(
        "whiteboard shine",
        (ink, r) -> flat(ink).shade(200, 0.6).shadow(between(r, 0, 360), 0.1, 1.08, 0.5));
    return all;
  }
}
