package kernelwalk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may import whom: the table of packages in {@code docs/architecture.md}, held. */
class ArchitectureTest {
  private static final int MOST_CLASSES = 25;
  private static final List<String> PAGES = List.of("lessons", "playground", "lab", "draw");
  private static final Pattern CLASS_ON_PAPER =
      Pattern.compile("`([A-Z][a-z]\\w*)(\\.\\w+[^`]*)?`");
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("kernelwalk");

  private final PackageTable table;

  ArchitectureTest() throws IOException {
    table = PackageTable.read(PackageTable.FILE);
  }

  @TestFactory
  Stream<DynamicTest> eachPackageImportsOnlyWhatItsRowAllows() {
    return table.rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.name(), () -> checkImportsOf(row)));
  }

  private void checkImportsOf(PackageTable.Row row) {
    Set<String> allowed = new TreeSet<>(table.importable(row));
    Set<String> forbidden = new TreeSet<>();
    for (JavaClass code : CODE) {
      if (code.getPackageName().equals(row.javaName())) {
        for (Dependency dependency : code.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass();
          String name = shortName(target.getPackageName());
          if (isOurs(target) && !name.equals(row.name()) && !allowed.contains(name)) {
            forbidden.add(topLevel(code) + " imports " + topLevel(target));
          }
        }
      }
    }
    assertThat(forbidden)
        .as(
            "%s:%d: %s may import %s",
            table.file(),
            row.line(),
            row.name(),
            allowed.isEmpty() ? "no other package" : "only " + String.join(", ", allowed))
        .isEmpty();
  }

  private static boolean isOurs(JavaClass code) {
    return (code.getPackageName() + ".").startsWith("kernelwalk.");
  }

  private static String topLevel(JavaClass code) {
    return shortName(code.getName()).replaceFirst("\\$.*", "");
  }

  @Test
  void everyPackageHasItsRow() {
    Set<String> rows =
        table.rows().stream().map(PackageTable.Row::javaName).collect(Collectors.toSet());
    assertThat(classesByPackage().keySet().stream().filter(code -> !rows.contains(code)))
        .as("packages without a row in %s; a row as the code has it is given", table.file())
        .map(ArchitectureTest::rowOf)
        .isEmpty();
  }

  /** What a package's row would be if it may import what it imports. */
  private static String rowOf(String javaName) {
    String imports =
        CODE.stream()
            .filter(code -> code.getPackageName().equals(javaName))
            .flatMap(code -> code.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getPackageName())
            .filter(name -> name.startsWith("kernelwalk.") && !name.equals(javaName))
            .map(name -> "`" + shortName(name) + "`")
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return "| `" + shortName(javaName) + "` | … | yes | " + imports + " |";
  }

  private static String shortName(String javaName) {
    return javaName.replaceFirst("^kernelwalk\\.", "");
  }

  @Test
  void everyRowHasItsPackage() {
    Set<String> packages = classesByPackage().keySet();
    assertThat(table.rows())
        .filteredOn(row -> !packages.contains(row.javaName()))
        .extracting(row -> table.file() + ":" + row.line() + ": " + row.name())
        .as("rows without a package")
        .isEmpty();
  }

  @Test
  void aPackageHasAtMost25Classes() {
    assertThat(classesByPackage().entrySet())
        .filteredOn(entry -> entry.getValue().size() > MOST_CLASSES)
        .extracting(entry -> shortName(entry.getKey()) + " has " + entry.getValue().size())
        .as("packages with more than %d classes: which two subjects are in one?", MOST_CLASSES)
        .isEmpty();
  }

  @Test
  void noTwoClassesHaveOneName() {
    Map<String, Set<String>> packages = new TreeMap<>();
    classesByPackage()
        .forEach(
            (name, classes) ->
                classes.forEach(
                    code ->
                        packages
                            .computeIfAbsent(code.getSimpleName(), c -> new TreeSet<>())
                            .add(shortName(name))));
    assertThat(packages.entrySet())
        .filteredOn(entry -> entry.getValue().size() > 1)
        .extracting(entry -> entry.getKey() + " in " + String.join(", ", entry.getValue()))
        .as("names that several classes have: a name says which of them is meant")
        .isEmpty();
  }

  /** The top-level classes of each package, by its full name. */
  private static Map<String, List<JavaClass>> classesByPackage() {
    return CODE.stream()
        .filter(code -> code.isTopLevelClass() && !code.getSimpleName().equals("package-info"))
        .collect(
            Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.toList()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/architecture.md", "CONTRIBUTING.md"})
  void everyClassThatIsNamedOnPaperIsThere(String paper) throws IOException {
    Set<String> classes;
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      classes =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.replace(".java", ""))
              .collect(Collectors.toSet());
    }
    assertThat(CLASS_ON_PAPER.matcher(Files.readString(Path.of(paper))).results())
        .extracting(found -> found.group(1))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(classes).as("classes that %s names", paper).contains(name));
  }

  @Test
  void packagesHaveNoCircles() {
    slices()
        .assignedFrom(by("the packages", code -> Optional.of(code.getPackageName())))
        .should()
        .beFreeOfCycles()
        .because("what depends on each other is one thing")
        .check(CODE);
  }

  @Test
  void aPageNeverImportsAnotherPage() {
    slices()
        .assignedFrom(by("the pages of the app", ArchitectureTest::page))
        .should()
        .notDependOnEachOther()
        .because("pages meet in the shell, not in each other")
        .check(CODE);
  }

  private static Optional<String> page(JavaClass code) {
    return PAGES.stream()
        .filter(page -> resideInAPackage("kernelwalk.app." + page + "..").test(code))
        .findAny();
  }

  private static SliceAssignment by(
      String description, Function<JavaClass, Optional<String>> slice) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass code) {
        return slice.apply(code).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
      }

      @Override
      public String getDescription() {
        return description;
      }
    };
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
  void dialogsAreAskedForInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kernelwalk.app.dialog..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("javafx\\.stage\\.(FileChooser|DirectoryChooser)")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo("javafx.scene.control.Dialog")
        .because("each has a title in the window's language, and no file is replaced unasked")
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
  void nothingIsSerialised() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.Object(In|Out)putStream")
        .because("formats are open: .npz, ONNX, IDX, InkML")
        .check(CODE);
  }
}
