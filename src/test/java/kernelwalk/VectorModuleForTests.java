package kernelwalk;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests get the vector module as the program does, without Java's warning. JUnit finds this in
 * {@code META-INF/services}.
 */
public final class VectorModuleForTests implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext tests) {
    VectorModule.load();
  }
}
