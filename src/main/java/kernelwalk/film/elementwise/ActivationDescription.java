package kernelwalk.film.elementwise;

import java.util.List;
import kernelwalk.film.FilmTexts;
import kernelwalk.film.layout.FormulaStrip;
import kernelwalk.film.layout.MarkBuilder;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.picture.TensorCell;
import kernelwalk.film.picture.TensorRole;
import kernelwalk.tensor.Activation;
import kernelwalk.walk.ActivationStep;

/** The description of an activation: its formula, and its steps in words. */
record ActivationDescription(ActivationFilmSource source, FilmTexts texts) {

  void formula(FormulaStrip strip, MarkBuilder marks, int cell, boolean known) {
    double z = source.input().values()[cell];
    Run input = Run.of(NumberText.text(z), ColourRole.INPUT);
    boolean forward = source.gradient().isEmpty();
    ColourRole role = forward ? ColourRole.OUTPUT : ColourRole.GRADIENT;
    String value = NumberText.text(source.result().values()[cell]);
    Run end = known ? Run.bold(value, role) : Run.bold("?", ColourRole.PADDING);
    strip.symbols(marks, forward ? symbols() : backwardSymbols());
    if (forward) {
      strip.numbers(marks, numbers(z, input, end));
      return;
    }
    float gradient = source.gradient().map(tensor -> tensor.values()[cell]).orElse(0f);
    strip.numbers(
        marks,
        List.of(
            Run.of(NumberText.text(gradient), ColourRole.GRADIENT),
            Run.of(" " + NumberText.TIMES + " " + name() + "′(", ColourRole.MUTED),
            input,
            Run.of(") = ", ColourRole.MUTED),
            Run.of(NumberText.text(gradient), ColourRole.GRADIENT),
            Run.of(NumberText.TIMES, ColourRole.MUTED),
            Run.of(NumberText.text(source.activation().derivative(z)), ColourRole.INK),
            Run.of(" = ", ColourRole.MUTED),
            end));
  }

  private List<Run> symbols() {
    Run y = Run.of("y", ColourRole.OUTPUT);
    Run x = Run.of("x", ColourRole.INPUT);
    Activation activation = source.activation();
    return switch (activation.kind()) {
      case SIGMOID ->
          List.of(y, muted("  =  σ("), x, muted(")  =  1 / (1 + exp(−"), x, muted("))"));
      case TANH -> List.of(y, muted("  =  tanh("), x, muted(")"));
      case RELU -> List.of(y, muted("  =  ReLU("), x, muted(")  =  max(0, "), x, muted(")"));
      case LEAKY_RELU -> {
        String slope = NumberText.text(activation.slope());
        yield List.of(
            y,
            muted("  =  f("),
            x,
            muted(")  =  "),
            x,
            muted("  (x > 0),   " + slope + " " + NumberText.TIMES + " "),
            x,
            muted("  (x ≤ 0)"));
      }
    };
  }

  /** The function's name in formulas. */
  String name() {
    return switch (source.activation().kind()) {
      case SIGMOID -> "σ";
      case TANH -> "tanh";
      case RELU -> "ReLU";
      case LEAKY_RELU -> "f";
    };
  }

  private List<Run> backwardSymbols() {
    return List.of(
        Run.of("∂L/∂x", ColourRole.GRADIENT),
        muted("  =  "),
        Run.of("∂L/∂y", ColourRole.GRADIENT),
        muted(" " + NumberText.TIMES + " " + name() + "\u200a′("),
        Run.of("x", ColourRole.INPUT),
        muted(")"));
  }

  private List<Run> numbers(double z, Run input, Run end) {
    double value = source.activation().value(z);
    return switch (source.activation().kind()) {
      case SIGMOID ->
          List.of(
              muted("σ("),
              input,
              muted(") = 1 / (1 + " + NumberText.text(StrictMath.exp(-z)) + ")" + equal(value)),
              end);
      case TANH -> List.of(muted("tanh("), input, muted(")" + equal(value)), end);
      case RELU -> List.of(muted("max(0, "), input, muted(") = "), end);
      case LEAKY_RELU ->
          z > 0
              ? List.of(input, muted(" > 0  →  "), end)
              : List.of(
                  muted(NumberText.text(source.activation().slope()) + NumberText.TIMES),
                  input,
                  muted(" = "),
                  end);
    };
  }

  /** A value that is only near a whole number is not said to be it. */
  static String equal(double value) {
    boolean whole = !NumberText.text(value).contains(".");
    return whole && value != Math.rint(value) ? " ≈ " : " = ";
  }

  private static Run muted(String text) {
    return Run.of(text, ColourRole.MUTED);
  }

  String text(ActivationStep step) {
    return switch (step) {
      case ActivationStep.Point p ->
          texts.say(
              "activation.point",
              cell(TensorRole.OUTPUT, p.cell()),
              cell(TensorRole.INPUT, p.cell()),
              NumberText.text(p.z()),
              NumberText.text(p.value()),
              NumberText.text(p.derivative()));
      case ActivationStep.Gradient g ->
          texts.say(
              "activation.gradient",
              cell(TensorRole.INPUT_GRADIENT, g.cell()),
              NumberText.text(g.outputGradient()),
              NumberText.text(g.derivative()),
              NumberText.text(g.z()),
              NumberText.text(g.value()));
      case ActivationStep.Layer layer -> texts.say("conv.layer", layer.result().shape().toString());
    };
  }

  private String cell(TensorRole tensorRole, int position) {
    return TensorCell.at(tensorRole, source.input().shape(), position).toString();
  }
}
