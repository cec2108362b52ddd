package kernelwalk.export.code;

import kernelwalk.tensor.Padding;

/**
 * The dialect of a library: where PyTorch and PaddlePaddle call the same things by different names.
 */
enum ModuleDialect {
  PYTORCH("PyTorch", "2d"),
  PADDLE("PaddlePaddle", "2D");

  private final String label;
  private final String twoDimensions;

  ModuleDialect(String label, String twoDimensions) {
    this.label = label;
    this.twoDimensions = twoDimensions;
  }

  String label() {
    return label;
  }

  /** A class of pictures: {@code Conv2d} or {@code Conv2D}. */
  String spatial(String name) {
    return "nn." + name + twoDimensions;
  }

  String imports() {
    return switch (this) {
      case PYTORCH -> "import numpy as np\nimport torch\nfrom torch import nn\n";
      case PADDLE -> "import numpy as np\nimport paddle\nfrom paddle import nn\n";
    };
  }

  String base() {
    return switch (this) {
      case PYTORCH -> "nn.Module";
      case PADDLE -> "nn.Layer";
    };
  }

  String withoutBias() {
    return switch (this) {
      case PYTORCH -> "bias=False";
      case PADDLE -> "bias_attr=False";
    };
  }

  /** Average pooling that divides by the whole window. */
  String wholeWindow() {
    return switch (this) {
      case PYTORCH -> "";
      case PADDLE -> ", exclusive=False";
    };
  }

  /** A layer that only pads; the value counts for zeros alone. */
  String pad(Padding padding, String value) {
    String sides =
        "%d, %d, %d, %d"
            .formatted(padding.left(), padding.right(), padding.top(), padding.bottom());
    return switch (this) {
      case PYTORCH ->
          switch (padding.mode()) {
            case ZERO -> "nn.ConstantPad2d((" + sides + "), " + value + ")";
            case REFLECT -> "nn.ReflectionPad2d((" + sides + "))";
            case REPLICATE -> "nn.ReplicationPad2d((" + sides + "))";
          };
      case PADDLE ->
          switch (padding.mode()) {
            case ZERO -> "nn.Pad2D([" + sides + "], mode=\"constant\", value=" + value + ")";
            case REFLECT -> "nn.Pad2D([" + sides + "], mode=\"reflect\")";
            case REPLICATE -> "nn.Pad2D([" + sides + "], mode=\"replicate\")";
          };
    };
  }

  /** A function that reads a checkpoint into a new network. */
  String loader(String type) {
    return switch (this) {
      case PYTORCH ->
          """
          def load(path):
              \"""The network with the weights of a Kernelwalk checkpoint (.npz).\"""
              network = %s()
              arrays = np.load(path)
              network.load_state_dict(
                  {name: torch.from_numpy(arrays[name]) for name in network.state_dict()}
              )
              return network.eval()
          """
              .formatted(type);
      case PADDLE ->
          """
          def load(path):
              \"""The network with the weights of a Kernelwalk checkpoint (.npz).\"""
              network = %s()
              arrays = np.load(path)
              state = {}
              for name in network.state_dict():
                  value = arrays[name]
                  state[name] = paddle.to_tensor(value.T if value.ndim == 2 else value)  # Linear is [in, out] here
              network.set_state_dict(state)
              network.eval()
              return network
          """
              .formatted(type);
    };
  }
}
