package kernelwalk.film.picture;

/** The role of a tensor in an operation. */
public enum TensorRole {
  INPUT("input", ColourRole.INPUT),
  WEIGHT("weight", ColourRole.KERNEL),
  BIAS("bias", ColourRole.KERNEL),
  PRODUCT("product", ColourRole.INK),
  OUTPUT("output", ColourRole.OUTPUT),
  INPUT_GRADIENT("input.grad", ColourRole.GRADIENT),
  WEIGHT_GRADIENT("weight.grad", ColourRole.GRADIENT),
  BIAS_GRADIENT("bias.grad", ColourRole.GRADIENT),
  OUTPUT_GRADIENT("output.grad", ColourRole.GRADIENT),
  /** Partial derivatives of outputs to inputs. */
  JACOBIAN("jacobian", ColourRole.INK);

  private final String code;
  private final ColourRole colour;

  TensorRole(String code, ColourRole role) {
    this.code = code;
    this.colour = role;
  }

  /** Its name in code. */
  public String code() {
    return code;
  }

  public ColourRole colour() {
    return colour;
  }
}
