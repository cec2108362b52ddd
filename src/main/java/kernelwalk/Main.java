package kernelwalk;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kernelwalk.app.KernelwalkApp;
import kernelwalk.cli.Commands;

/** Composition root: no arguments opens the app, else the command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    VectorModule.load();
    if (arguments.length == 0) {
      System.exit(KernelwalkApp.launchApp());
    }
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT); // a decimal point everywhere
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int status = Commands.run(out, err, Boolean.getBoolean("kernelwalk.terminal"), arguments);
    System.exit(status);
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
