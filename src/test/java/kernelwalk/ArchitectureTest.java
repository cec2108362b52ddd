package kernelwalk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom: the design's table of packages, held. */
class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("kernelwalk");

  /** A row of the table: a package, why, and the packages of ours that it may import. */
  private record Room(String name, String because, List<String> mayImport) {
    Room(String name, String because, String... mayImport) {
      this(name, because, List.of(mayImport));
    }

    String pattern() {
      return "kernelwalk." + name + "..";
    }
  }

  private static final String[] ALL_BUT_THE_WINDOW = {
    "export",
    "engine.simd",
    "engine.nd4j",
    "train",
    "net",
    "data",
    "file",
    "json",
    "lesson",
    "film",
    "walk",
    "tensor"
  };

  private static final List<Room> ROOMS =
      List.of(
          new Room("tensor", "the textbook is read in lessons, and imports nothing"),
          new Room("walk", "a step is a pure function of its index", "tensor"),
          new Room("film", "a picture is a pure function of time", "walk", "tensor"),
          new Room("lesson", "lessons are told in films", "film", "walk", "tensor"),
          new Room("file", "whoever writes files writes them whole"),
          new Room("json", "whoever writes or reads JSON does it alike"),
          new Room("data", "pictures and ink know nothing of networks", "file", "tensor"),
          new Room("net", "a network is a description and its numbers", "file", "json", "tensor"),
          new Room("train", "the loop knows engines by their interface", "net", "data", "tensor"),
          new Room(
              "engine.simd", "an engine computes, it decides nothing", "train", "net", "tensor"),
          new Room(
              "engine.nd4j", "an engine computes, it decides nothing", "train", "net", "tensor"),
          new Room(
              "export",
              "what leaves the app needs no window",
              "file",
              "film",
              "lesson",
              "net",
              "train",
              "walk",
              "tensor"),
          new Room("cli", "commands need a window only to paint and to time it", allAnd("app")),
          new Room("app", "the window knows no command", ALL_BUT_THE_WINDOW));

  private static String[] allAnd(String more) {
    return Stream.concat(Stream.of(ALL_BUT_THE_WINDOW), Stream.of(more)).toArray(String[]::new);
  }

  @TestFactory
  Stream<DynamicTest> eachPackageImportsOnlyWhatTheTableAllows() {
    return ROOMS.stream()
        .map(room -> DynamicTest.dynamicTest(room.name(), () -> checkImportsOf(room)));
  }

  private static void checkImportsOf(Room room) {
    List<String> allowed = new ArrayList<>(List.of(room.pattern()));
    room.mayImport().stream().map(name -> "kernelwalk." + name + "..").forEach(allowed::add);
    noClasses()
        .that()
        .resideInAPackage(room.pattern())
        .should()
        .dependOnClassesThat(
            resideInAPackage("kernelwalk..")
                .and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
        .because(room.because())
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void everyPackageHasItsRoomInTheTable() {
    String[] rooms = ROOMS.stream().map(Room::pattern).toArray(String[]::new);
    assertThat(CODE)
        .filteredOn(code -> !code.getPackageName().equals("kernelwalk"))
        .allMatch(code -> resideInAnyPackage(rooms).test(code));
  }

  @Test
  void javaFxStaysInTheApp() {
    noClasses()
        .that()
        .resideOutsideOfPackages("kernelwalk.app..", "kernelwalk.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
        .because("walks, films and training are asked by tests and exporters that have no window")
        .check(CODE);
  }

  @Test
  void onlyItsEngineSeesNd4j() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kernelwalk.engine.nd4j..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.nd4j..")
        .because("ND4J is a guest: its native library is loaded only when chosen")
        .check(CODE);
  }

  @Test
  void theTextbookUsesOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage("kernelwalk.tensor..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "kernelwalk.tensor..", "org.jspecify..")
        .because("what a lesson shows must be readable without a library")
        .check(CODE);
  }

  @Test
  void onlyOnePackageSeesTheLibraryForJson() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kernelwalk.json..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson..")
        .because("JSON is written and read in one place")
        .check(CODE);
  }

  @Test
  void onlyExportsSeeProtobuf() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kernelwalk.export..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.protobuf..")
        .because("no other format of ours is made of it")
        .check(CODE);
  }

  @Test
  void aPageNeverImportsAnotherPage() {
    slices()
        .assignedFrom(PAGES)
        .should()
        .notDependOnEachOther()
        .because("pages meet in the shell, not in each other")
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("kernelwalk.(**)")
        .should()
        .beFreeOfCycles()
        .because("what depends on each other is one thing")
        .check(CODE);
  }

  @Test
  void nothingIsSerialised() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.Object(In|Out)putStream")
        .because("formats are open: .npz, ONNX, IDX, InkML")
        .check(CODE);
  }

  private static final SliceAssignment PAGES =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass code) {
          return Stream.of("lessons", "playground", "lab", "draw")
              .filter(page -> resideInAPackage("kernelwalk.app." + page + "..").test(code))
              .findAny()
              .map(SliceIdentifier::of)
              .orElse(SliceIdentifier.ignore());
        }

        @Override
        public String getDescription() {
          return "the pages of the app";
        }
      };
}
