package kernelwalk;

/**
 * Loads {@code jdk.incubator.vector} after Java has started, which is silent and quicker, where
 * {@code --add-modules} prints a warning to standard error at every start. Needs {@code
 * --add-exports=java.base/jdk.internal.module=ALL-UNNAMED}; see docs/decisions/.
 */
final class VectorModule {
  private static final String NAME = "jdk.incubator.vector";

  private VectorModule() {}

  /** Does nothing where the module is there already, or cannot be loaded this way. */
  static void load() {
    if (ModuleLayer.boot().findModule(NAME).isPresent()) {
      return;
    }
    try {
      Class.forName("jdk.internal.module.Modules")
          .getMethod("loadModule", String.class)
          .invoke(null, NAME);
    } catch (ReflectiveOperationException unavailable) {
      System.err.println(
          "Java's vector module could not be loaded, and without it nothing trains: start Java with"
              + " --add-modules="
              + NAME);
    }
  }
}
