package kernelwalk;

/** Composition root: no arguments opens the app, else the command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("Kernelwalk");
  }
}
