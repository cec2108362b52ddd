package kernelwalk.app.draw;

import static kernelwalk.app.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import kernelwalk.app.MainWindow;
import kernelwalk.app.draw.model.DrawModel;
import kernelwalk.app.draw.model.Sheet;
import kernelwalk.app.draw.model.SheetFile;
import kernelwalk.app.live.DeliveredNetwork;
import kernelwalk.app.live.LiveNetwork;
import kernelwalk.app.setting.Language;
import kernelwalk.app.setting.Settings;
import kernelwalk.app.setting.Theme;
import kernelwalk.data.source.InkBook;
import kernelwalk.ink.Ink;
import kernelwalk.ink.LabelledInk;
import kernelwalk.ink.PenPoint;
import kernelwalk.ink.Stroke;
import kernelwalk.ink.inkml.InkMlWriter;
import kernelwalk.net.Checkpoint;
import kernelwalk.net.Network;
import kernelwalk.net.Weights;
import kernelwalk.reading.DrawnShapes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class DrawPageTest {
  private static final String NO_GUESS = "No guess";

  @TempDir Path folder;

  private final LiveNetwork network = new LiveNetwork();
  private final AtomicInteger asked = new AtomicInteger();
  private final List<String> opened = new CopyOnWriteArrayList<>();
  private final Settings settings = new Settings(Language.EN, Theme.LIGHT);

  @SuppressWarnings("NullAway.Init") // a page is made on the FX thread
  private DrawPage page;

  @Start
  void start(Stage stage) {
    page =
        new DrawPage(
            settings,
            network,
            asked::incrementAndGet,
            (xray, unit) -> opened.add(xray.name(unit.stage()) + " " + unit.cell()),
            folder.resolve("data").resolve("own.inkml"),
            Optional.of(folder.resolve("data").resolve("sheet.inkml")));
    stage.setScene(new MainWindow(List.of(page), settings, 1024, 700).scene());
    stage.show();
  }

  @AfterEach
  void hide(FxRobot robot) {
    robot.interact(page::hide);
  }

  @Test
  void aDrawnStrokeMovesTheBarsAndClearEmptiesThem(FxRobot robot) throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet(), 1));
    soon(() -> text(robot, "#draw-sentence").contains("empty"));
    assertThat(bars(robot)).isEqualTo(NO_GUESS);

    drawSeven(robot);
    soon(() -> bars(robot).startsWith("First guess"));
    String seven = bars(robot);

    stroke(robot, new double[][] {{0.3, 0.5}, {0.7, 0.5}});
    soon(() -> !bars(robot).equals(seven));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    soon(() -> bars(robot).equals(seven));

    robot.clickOn("#draw-clear");
    soon(() -> bars(robot).equals(NO_GUESS));
    assertThat(text(robot, "#draw-sentence")).contains("empty");
  }

  @Test
  void theBarsFollowTheNetworkAsItIsNow(FxRobot robot) throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet(), 1));
    drawSeven(robot);
    soon(() -> bars(robot).startsWith("First guess"));
    String before = bars(robot);
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet5(), 2));
    soon(() -> !bars(robot).equals(before));
  }

  @Test
  void withoutANetworkItSaysSoAndOffersToTrainOne(FxRobot robot) throws Exception {
    soon(() -> text(robot, "#draw-sentence").startsWith("No network has been trained yet"));
    robot.clickOn("#draw-train");
    assertThat(asked).hasValue(1);
  }

  @Test
  void aStepSwitchedOffChangesWhatTheNetworkReads(FxRobot robot) throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet(), 1));
    drawSeven(robot);
    soon(() -> bars(robot).startsWith("First guess"));
    String before = bars(robot);
    robot.clickOn("#draw-step-normalise");
    assertThat(robot.lookup("#draw-step-normalise").queryAs(CheckBox.class).isSelected()).isFalse();
    soon(() -> !bars(robot).equals(before));
  }

  @Test
  void theEraserTakesAStrokeAway(FxRobot robot) throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet(), 1));
    drawSeven(robot);
    soon(() -> bars(robot).startsWith("First guess"));
    robot.clickOn("#draw-tool-eraser");
    stroke(robot, new double[][] {{0.5, 0.2}, {0.5, 0.3}});
    soon(() -> bars(robot).equals(NO_GUESS));
  }

  @Test
  void theXRayShowsTheUnitUnderThePointerAndAClickOpensItsWalk(FxRobot robot) throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet(), 1));
    drawSeven(robot);
    robot.clickOn("#draw-mode-xray");
    soon(() -> xray(robot).startsWith("softmax[0, "));
    Node canvas = robot.lookup("#xray").query();
    Bounds bounds = canvas.localToScreen(canvas.getLayoutBounds());
    double y = bounds.getMinY();
    while (!xray(robot).startsWith("pool1") && y < bounds.getMaxY()) {
      y += 6;
      robot.moveTo(bounds.getCenterX() + 60, y);
    }
    assertThat(xray(robot)).startsWith("pool1[0, ");
    assertThat(text(robot, "#xray-unit-name")).startsWith(xray(robot) + " = ");
    assertThat(text(robot, "#xray-unit-sees")).matches("Sees [34]×[34] pixels .*");
    robot.clickOn(MouseButton.PRIMARY);
    soon(() -> opened.size() == 1);
    assertThat(opened.getFirst()).startsWith("pool1 ");
  }

  @Test
  void theXRayIsWalkedWithTheKeyboard(FxRobot robot) throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet5(), 1));
    drawSeven(robot);
    robot.clickOn("#draw-mode-xray");
    soon(() -> xray(robot).startsWith("softmax[0, "));
    robot.interact(() -> robot.lookup("#xray").query().requestFocus());
    robot.push(KeyCode.PAGE_UP);
    soon(() -> xray(robot).startsWith("fc2[0, "));
    robot.push(KeyCode.PAGE_UP);
    soon(() -> xray(robot).startsWith("tanh4[0, "));
    robot.push(KeyCode.ENTER);
    soon(() -> opened.size() == 1);
    assertThat(opened.getFirst()).startsWith("tanh4 ");
  }

  @Test
  void twoNetworksReadSideBySide(FxRobot robot) throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet(), 1));
    drawSeven(robot);
    Path file = folder.resolve("other.npz");
    Checkpoint.of(Weights.initial(Network.lenet5(), 2)).write(file);
    robot.clickOn("#draw-compare");
    robot.interact(() -> page.model().openRival(file));
    soon(() -> text(robot, "#draw-rival").contains("other.npz"));
    soon(() -> spoken(robot, "#draw-rival-bars").startsWith("First guess"));
    assertThat(spoken(robot, "#draw-rival-bars")).isNotEqualTo(bars(robot));
    assertThat(text(robot, "#draw-reader")).contains("MNIST alone");
  }

  @Test
  void aChosenNetworkReadsWhateverTheLabDoes(FxRobot robot) throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet(), 1));
    drawSeven(robot);
    Path file = folder.resolve("mine.npz");
    Checkpoint.of(Weights.initial(Network.lenet(), 9)).write(file);
    robot.interact(() -> page.model().open(file));
    soon(() -> text(robot, "#draw-reader").contains("mine.npz"));
    robot.clickOn("#draw-reader").clickOn("#draw-reader-pretrained");
    soon(() -> text(robot, "#draw-reader").contains("MNIST alone"));
    robot.clickOn("#draw-reader").clickOn("#draw-reader-saved-0");
    soon(() -> text(robot, "#draw-reader").contains("mine.npz"));
  }

  @Test
  void aFileThatIsNoneOfOursGetsOneSentenceAndTheDrawingStays(FxRobot robot) throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet(), 1));
    drawSeven(robot);
    soon(() -> bars(robot).startsWith("First guess"));
    String before = bars(robot);
    Map<String, String> bad =
        Map.of(
            "broken.npz", "no zip",
            "broken.png", "no picture",
            "broken.inkml", "<ink><trace>1 NaN</trace></ink>",
            "entity.inkml",
                "<!DOCTYPE ink [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><ink>&e;</ink>",
            "many.inkml", "<ink><trace>" + "1 2,".repeat(1_000_000) + "</trace></ink>",
            "empty.inkml", "<ink/>",
            "notes.txt", "hello");
    for (Map.Entry<String, String> each : bad.entrySet()) {
      Path file = Files.writeString(folder.resolve(each.getKey()), each.getValue());
      robot.interact(() -> page.model().open(file));
      soon(
          () ->
              page.model()
                  .problemProperty()
                  .get()
                  .filter(s -> s.in(settings.messages()).startsWith(each.getKey()))
                  .isPresent());
      soon(() -> text(robot, "#draw-problem").startsWith(each.getKey()));
      assertThat(text(robot, "#draw-problem")).doesNotContain("\n");
      assertThat(bars(robot)).isEqualTo(before);
    }
    Path good = folder.resolve("good.npz");
    Checkpoint.of(Weights.initial(Network.lenet(), 1)).write(good);
    robot.interact(() -> page.model().open(good));
    soon(() -> text(robot, "#draw-problem").isEmpty());
  }

  @Test
  void aCollectionIsBrowsedDrawingByDrawing(FxRobot robot) throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet(), 1));
    Path file = folder.resolve("class.inkml");
    InkMlWriter.write(
        file,
        List.of(
            new LabelledInk(line(20, 20, 30, 90), OptionalInt.of(1), Optional.of("Ann")),
            new LabelledInk(line(20, 20, 90, 30), OptionalInt.of(7), Optional.empty())));
    robot.interact(() -> page.model().open(file));
    soon(() -> text(robot, "#draw-album").equals("class.inkml · 1 of 2 · meant as 1 · by Ann"));
    soon(() -> bars(robot).startsWith("First guess"));
    String first = bars(robot);
    robot.clickOn("#draw-album-next");
    soon(() -> text(robot, "#draw-album").equals("class.inkml · 2 of 2 · meant as 7"));
    soon(() -> !bars(robot).equals(first));
    robot.push(KeyCode.PAGE_UP);
    soon(() -> bars(robot).equals(first));
  }

  /** Asked of the file while the page is still open: a program that is killed does no more. */
  @Test
  void theDrawingIsKeptWhileItIsDrawnAndComesBackAtTheNextStart(FxRobot robot) throws Exception {
    Path file = folder.resolve("data").resolve("sheet.inkml");
    drawSeven(robot);
    soon(() -> Files.exists(file) && alike(again(file).ink(), page.model().sheet().ink()));
    robot.clickOn("#draw-clear");
    soon(() -> !Files.exists(file));
    assertThat(again(file).isEmpty()).isTrue();
    drawSeven(robot);
    robot.interact(page::hide);
    assertThat(alike(again(file).ink(), page.model().sheet().ink())).isTrue();
  }

  @Test
  void aDamagedFileOfTheSheetIsAnEmptySheet() throws Exception {
    Path file = Files.writeString(folder.resolve("damaged.inkml"), "<ink><trace>1 2, 3");
    assertThat(again(file).isEmpty()).isTrue();
  }

  /** The same strokes, to a hundredth of a unit: a file has so many decimals and no more. */
  private static boolean alike(Ink a, Ink b) {
    List<PenPoint> first = a.strokes().stream().flatMap(s -> s.penPoints().stream()).toList();
    List<PenPoint> second = b.strokes().stream().flatMap(s -> s.penPoints().stream()).toList();
    boolean same = first.size() == second.size() && a.strokes().size() == b.strokes().size();
    for (int i = 0; same && i < first.size(); i++) {
      double away =
          Math.hypot(first.get(i).x() - second.get(i).x(), first.get(i).y() - second.get(i).y());
      same = away < 0.01;
    }
    return same;
  }

  /** The sheet after a start. */
  private static Sheet again(Path file) {
    Sheet sheet = new Sheet();
    new SheetFile(file, sheet).restore();
    return sheet;
  }

  /** One click, and the sentence beside it; where there is one network, the other is no choice. */
  @Test
  void theNetworkThatHasSeenPensReadsFirstAndTheOtherIsOneClickAway(FxRobot robot)
      throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet(), 1));
    drawSeven(robot);
    soon(() -> bars(robot).startsWith("First guess"));
    String alone = bars(robot);
    assertThat(robot.lookup("#draw-has-seen-drawn").query().isDisabled()).isTrue();
    network.deliver(DeliveredNetwork.DRAWN, Weights.initial(Network.lenet(), 2));
    soon(() -> !bars(robot).equals(alone));
    assertThat(text(robot, "#draw-reader")).contains("MNIST and pens");
    robot.clickOn("#draw-has-seen-pretrained");
    soon(() -> bars(robot).equals(alone));
    robot.clickOn("#draw-has-seen-drawn");
    soon(() -> !bars(robot).equals(alone));
    assertThat(text(robot, "#draw-has-seen-sentence")).contains("decides what it reads");
  }

  @Test
  void aStepThatIsPointedAtSaysWhatItIsFor(FxRobot robot) {
    robot.moveTo("#draw-step-upright");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, "#draw-steps-note")).contains("slanting hand");
    robot.moveTo("#draw-sheet");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, "#draw-steps-note")).contains("Point at a step");
  }

  @Test
  void aSavedDrawingComesBackAsItWas(FxRobot robot) throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet(), 1));
    drawSeven(robot);
    soon(() -> bars(robot).startsWith("First guess"));
    String before = bars(robot);
    Path file = folder.resolve("seven.inkml");
    robot.interact(() -> page.model().save(file));
    robot.clickOn("#draw-clear");
    soon(() -> bars(robot).equals(NO_GUESS));
    robot.interact(() -> page.model().open(file));
    soon(() -> bars(robot).equals(before));
  }

  /** Dark on light and light on dark, drawn by Java 2D, twice as large. */
  @Test
  void aPictureIsReadWhateverItsSizeAndColours(FxRobot robot) throws Exception {
    network.deliver(
        DeliveredNetwork.PRETRAINED,
        Checkpoint.read(Path.of("assets", "pretrained.npz")).weights());
    for (boolean dark : new boolean[] {true, false}) {
      Path file = folder.resolve(dark ? "dark.png" : "light.png");
      BufferedImage picture =
          new BufferedImage(dark ? 300 : 600, dark ? 300 : 600, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = picture.createGraphics();
      g.scale(dark ? 1 : 2, dark ? 1 : 2);
      g.setColor(dark ? Color.WHITE : Color.BLACK);
      g.fillRect(0, 0, 300, 300);
      g.setColor(dark ? Color.BLACK : Color.WHITE);
      g.setStroke(new BasicStroke(18, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.drawPolyline(new int[] {80, 210, 130}, new int[] {60, 60, 250}, 3);
      g.dispose();
      ImageIO.write(picture, "png", file.toFile());
      robot.interact(() -> page.model().sheet().clear());
      soon(() -> bars(robot).equals(NO_GUESS));
      robot.interact(() -> page.model().open(file));
      soon(() -> bars(robot).startsWith("First guess 7"));
    }
  }

  /** A 1 and a 7 stand apart: it says so, and on demand reads them one by one. */
  @Test
  void separateDigitsAreToldAndReadOneByOne(FxRobot robot) throws Exception {
    network.deliver(
        DeliveredNetwork.PRETRAINED,
        Checkpoint.read(Path.of("assets", "pretrained.npz")).weights());
    BufferedImage picture = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 600, 300);
    g.setColor(Color.BLACK);
    g.setStroke(new BasicStroke(18, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.drawLine(180, 60, 170, 250);
    g.drawPolyline(new int[] {330, 460, 380}, new int[] {60, 60, 250}, 3);
    g.dispose();
    Path file = folder.resolve("seventeen.bmp");
    ImageIO.write(picture, "bmp", file.toFile());
    robot.interact(() -> page.model().open(file));
    soon(() -> text(robot, "#draw-sentence").startsWith("Perhaps 2 digits"));
    robot.clickOn("#draw-each");
    soon(() -> page.model().state().each().size() == 2);
    assertThat(page.model().state().each().stream().map(r -> r.first())).containsExactly(1, 7);
    robot.interact(() -> page.model().sheet().clear());
    soon(() -> !robot.lookup("#draw-each").query().isVisible());
  }

  @Test
  void theClassCollectsBrowsesCorrectsAndDeletesItsDigits(FxRobot robot) throws Exception {
    Path book = folder.resolve("data").resolve("own.inkml");
    robot.clickOn("#draw-mode-own");
    robot.clickOn("#own-writer").write("Ann");
    robot.clickOn("#own-digit-7");
    drawSeven(robot);
    robot.clickOn("#own-keep");
    assertThat(InkBook.open(book).drawings()).hasSize(1);
    assertThat(InkBook.open(book).drawings().getFirst().label()).hasValue(7);
    assertThat(InkBook.open(book).drawings().getFirst().writer()).contains("Ann");
    assertThat(text(robot, "#own-prompt")).as("the rarest digit comes next").contains("0");

    drawSeven(robot);
    robot.push(KeyCode.ENTER);
    assertThat(InkBook.open(book).count(0)).isEqualTo(1);
    assertThat(text(robot, "#own-count")).startsWith("2 drawings by 1 named");

    Node sheet = robot.lookup("#own-drawings").query();
    Bounds bounds = sheet.localToScreen(sheet.getLayoutBounds());
    robot.clickOn(bounds.getMinX() + 80, bounds.getMinY() + 20);
    assertThat(text(robot, "#own-which")).contains("2").contains("Ann");
    robot.clickOn("#own-relabel-7");
    assertThat(InkBook.open(book).count(7)).isEqualTo(2);
    robot.clickOn("#own-delete");
    assertThat(InkBook.open(book).drawings()).hasSize(1);
    robot.clickOn("#own-undo");
    assertThat(InkBook.open(book).drawings()).hasSize(2);

    robot.clickOn(bounds.getMinX() + 20, bounds.getMinY() + 20);
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(text(robot, "#own-which")).isEqualTo("2 drawings");
    robot.clickOn("#own-relabel-5");
    assertThat(InkBook.open(book).count(5)).as("both are corrected at once").isEqualTo(2);
    robot.clickOn("#own-undo");
    assertThat(InkBook.open(book).count(5)).isZero();
  }

  @Test
  void whoDrawsAnotherDigitThanAskedForIsAsked(FxRobot robot) throws Exception {
    network.deliver(
        DeliveredNetwork.PRETRAINED,
        Checkpoint.read(Path.of("assets", "pretrained.npz")).weights());
    Path book = folder.resolve("data").resolve("own.inkml");
    robot.clickOn("#draw-mode-own");
    robot.clickOn("#own-digit-3");
    drawSeven(robot);
    robot.clickOn("#own-keep");
    assertThat(InkBook.open(book).drawings()).as("nothing is kept before the answer").isEmpty();
    assertThat(text(robot, "#own-question")).contains("a 7").contains("a 3 was asked");

    robot.clickOn("#own-withdraw");
    assertThat(robot.lookup("#own-question").query().getParent().isVisible()).isFalse();
    robot.clickOn("#own-keep").clickOn("#own-digit-4");
    soon(() -> !robot.lookup("#own-question").query().getParent().isVisible());
    robot.clickOn("#own-keep").clickOn("#draw-clear");
    soon(() -> !robot.lookup("#own-question").query().getParent().isVisible());
    assertThat(InkBook.open(book).drawings()).as("a question that is gone keeps nothing").isEmpty();

    drawSeven(robot);
    robot.clickOn("#own-keep").clickOn("#own-as-read");
    assertThat(InkBook.open(book).count(7)).isEqualTo(1);
    assertThat(InkBook.open(book).count(3)).isZero();
  }

  @Test
  void aDrawnSevenIsReadAsSevenSmallInACornerAndSlantedToo(FxRobot robot) throws Exception {
    network.deliver(
        DeliveredNetwork.PRETRAINED,
        Checkpoint.read(Path.of("assets", "pretrained.npz")).weights());
    double[][] seven = {{0.3, 0.25}, {0.5, 0.24}, {0.7, 0.25}, {0.58, 0.5}, {0.47, 0.8}};
    double[][] corner = new double[5][];
    double[][] slanted = new double[5][];
    for (int i = 0; i < 5; i++) {
      corner[i] = new double[] {0.62 + 0.3 * seven[i][0], 0.62 + 0.3 * seven[i][1]};
      slanted[i] = new double[] {seven[i][0] - 0.27 * (seven[i][1] - 0.5), seven[i][1]};
    }
    for (double[][] way : List.of(seven, corner, slanted)) {
      stroke(robot, way);
      soon(() -> text(robot, "#draw-digit").equals("7"));
      robot.clickOn("#draw-clear");
      soon(() -> text(robot, "#draw-digit").equals("–"));
    }
    stroke(robot, seven);
    stroke(robot, new double[][] {{0.45, 0.5}, {0.72, 0.5}});
    soon(() -> text(robot, "#draw-digit").equals("7"));
  }

  @Test
  void theKeyboardHasTheTools(FxRobot robot) throws Exception {
    network.deliver(DeliveredNetwork.PRETRAINED, Weights.initial(Network.lenet(), 1));
    drawSeven(robot);
    soon(() -> bars(robot).startsWith("First guess"));
    String seven = bars(robot);
    robot.push(KeyCode.E);
    assertThat(page.model().toolProperty().get()).isEqualTo(DrawModel.Tool.ERASER);
    robot.push(KeyCode.P);
    assertThat(page.model().toolProperty().get()).isEqualTo(DrawModel.Tool.PEN);
    double width = page.model().penWidthProperty().get();
    robot.push(KeyCode.CLOSE_BRACKET);
    assertThat(page.model().penWidthProperty().get()).isEqualTo(width + 2);
    robot.push(KeyCode.DELETE);
    soon(() -> bars(robot).equals(NO_GUESS));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    soon(() -> bars(robot).equals(seven));
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    soon(() -> bars(robot).equals(NO_GUESS));
  }

  @Test
  void aFilledSheetIsNoDigitAndSaysWhy(FxRobot robot) throws Exception {
    network.deliver(
        DeliveredNetwork.PRETRAINED,
        Checkpoint.read(Path.of("assets", "pretrained.npz")).weights());
    robot.interact(() -> page.model().sheet().put(DrawnShapes.strange("filled sheet")));
    soon(() -> text(robot, "#draw-digit").equals("?"));
    assertThat(text(robot, "#draw-sentence")).startsWith("Perhaps no digit: there is too much ink");
    robot.interact(() -> page.model().sheet().put(DrawnShapes.strange("three lines")));
    soon(
        () ->
            text(robot, "#draw-sentence")
                .startsWith("Perhaps no digit: it is in 3 separate pieces"));
  }

  private static Ink line(double x0, double y0, double x1, double y1) {
    return Ink.of(List.of(new Stroke(List.of(new PenPoint(x0, y0), new PenPoint(x1, y1)))));
  }

  private static String xray(FxRobot robot) {
    return spoken(robot, "#xray");
  }

  private static String spoken(FxRobot robot, String id) {
    return robot.lookup(id).query().getAccessibleText();
  }

  private static void drawSeven(FxRobot robot) {
    stroke(robot, new double[][] {{0.3, 0.25}, {0.5, 0.24}, {0.7, 0.25}, {0.58, 0.5}, {0.47, 0.8}});
  }

  /** Draws through these places, as parts of the sheet's side. */
  private static void stroke(FxRobot robot, double[][] places) {
    Node sheet = robot.lookup("#draw-sheet").query();
    Bounds bounds = sheet.localToScreen(sheet.getLayoutBounds());
    double side = Math.min(bounds.getWidth(), bounds.getHeight());
    for (int i = 0; i < places.length; i++) {
      robot.moveTo(
          bounds.getCenterX() + (places[i][0] - 0.5) * side,
          bounds.getCenterY() + (places[i][1] - 0.5) * side);
      if (i == 0) {
        robot.press(MouseButton.PRIMARY);
      }
    }
    robot.release(MouseButton.PRIMARY);
  }

  private static String bars(FxRobot robot) {
    return robot.lookup("#draw-bars").query().getAccessibleText();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }
}
