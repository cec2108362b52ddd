package kernelwalk.film.operation;

import java.util.List;
import kernelwalk.film.picture.ColourRole;
import kernelwalk.film.picture.Mark.Run;
import kernelwalk.film.picture.NumberText;
import kernelwalk.film.sum.FactorDerivation;
import kernelwalk.tensor.Tensor;

/**
 * The partial derivatives of softmax, made of its probabilities.
 *
 * @param probabilities {@code [N, classes]}
 * @param jacobian {@code [N, classes, classes]}
 */
record SoftmaxDerivative(Tensor probabilities, Tensor jacobian) implements FactorDerivation {
  @Override
  public List<Run> rule() {
    return List.of(
        Run.of("∂p[j]/∂z[i]", ColourRole.INK),
        Run.of("  =  ", ColourRole.MUTED),
        Run.of("p[i]", ColourRole.OUTPUT),
        Run.of(" · (δ[i, j] − ", ColourRole.MUTED),
        Run.of("p[j]", ColourRole.OUTPUT),
        Run.of(")", ColourRole.MUTED));
  }

  @Override
  public List<Run> of(int position) {
    int[] at = jacobian.shape().indices(position);
    boolean same = at[1] == at[2];
    Run name = Run.of("∂p[" + at[2] + "]/∂z[" + at[1] + "]", ColourRole.INK);
    return List.of(
        name,
        Run.of(same ? "  =  " : "  =  −", ColourRole.MUTED),
        Run.of(NumberText.text(probabilities.get(at[0], at[1])), ColourRole.OUTPUT),
        Run.of(same ? " · (1 − " : " · ", ColourRole.MUTED),
        Run.of(NumberText.text(probabilities.get(at[0], at[2])), ColourRole.OUTPUT),
        Run.of(same ? ")  =  " : "  =  ", ColourRole.MUTED),
        Run.of(NumberText.text(jacobian.values()[position]), ColourRole.INK));
  }
}
