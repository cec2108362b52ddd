package kernelwalk.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import kernelwalk.tensor.Shape;
import kernelwalk.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrays in the resource folder were saved by NumPy: see {@code make.py} there. */
final class NpyTest {
  private static final Tensor COUNTING = Tensor.of(Shape.of(2, 3), 0, 1, 2, 3, 4, 5);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "little-f4",
        "big-f4",
        "little-f8",
        "big-f8",
        "byte-i1",
        "byte-u1",
        "little-i2",
        "big-u2",
        "little-i4",
        "big-u4",
        "little-i8",
        "big-u8",
        "half",
        "fortran",
        "version2"
      })
  void readsWhatNumPySaved(String name) throws IOException {
    assertThat(Npy.decode(name, saved(name))).isEqualTo(COUNTING);
  }

  @Test
  void readsTruthValuesScalarsRowsAndTheLargestIntegers() throws IOException {
    assertThat(Npy.decode("truth", saved("truth")))
        .isEqualTo(Tensor.of(Shape.of(2, 3), 0, 0, 0, 1, 1, 1));
    assertThat(Npy.decode("scalar", saved("scalar"))).isEqualTo(Tensor.of(Shape.of(), 7.5f));
    assertThat(Npy.decode("row", saved("row"))).isEqualTo(Tensor.of(Shape.of(3), 1, 2, 3));
    assertThat(Npy.decode("unsigned", saved("unsigned")))
        .isEqualTo(Tensor.of(Shape.of(2), 0x1p63f, 0x1p64f));
  }

  @Test
  void writesTheVeryBytesThatNumPyWrites() throws IOException {
    assertThat(Npy.encode(COUNTING)).isEqualTo(saved("little-f4"));
    assertThat(Npy.encode(Tensor.of(Shape.of(3), 1, 2, 3))).isEqualTo(saved("row"));
    assertThat(Npy.encode(Tensor.of(Shape.of(), 7.5f))).isEqualTo(saved("scalar"));
  }

  @Test
  void goesThroughAFileUnchanged() throws IOException {
    Path file = folder.resolve("a.npy");
    Tensor odd = Tensor.of(Shape.of(1, 4), Float.NaN, -0f, Float.MIN_VALUE, Float.MAX_VALUE);
    Npy.write(file, odd);
    assertThat(Npy.read(file)).isEqualTo(odd);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty | empty: shape (0, 3): every extent must be at least 1, found 0",
        "large | large: value 1 is 1.0E300, which is beyond the range of float32",
        "records | records: an array of plain numbers was expected, found records",
      })
  void saysInOneSentenceWhatItDoesNotRead(String name, String sentence) {
    assertThatThrownBy(() -> Npy.decode(name, saved(name)))
        .isInstanceOf(IOException.class)
        .hasMessage(sentence);
  }

  /** Smallest subnormal, smallest normal, one and its neighbour, largest; IEEE 754 binary16. */
  @Test
  void everyKindOfHalfIsRead() throws IOException {
    String bits = "0100 0004 003C 013C FF7B 00FC 007E 0080 00C0";

    Tensor read = Npy.decode("half.npy", bytes("<f2", "(9,)", bits));

    assertThat(read.values())
        .containsExactly(
            0x1p-24f,
            0x1p-14f,
            1,
            1 + 0x1p-10f,
            65504,
            Float.NEGATIVE_INFINITY,
            Float.NaN,
            -0f,
            -2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(2L, 1L) | (2, 1)",
        "(2L,) | (2)",
        "(1L, 2L, ) | (1, 2)",
        "(2,1) | (2, 1)",
      })
  void headersOfPython2AreRead(String written, String shape) throws IOException {
    Tensor read = Npy.decode("py2.npy", bytes("<f2", written, "003C 0040"));

    assertThat(read.shape()).hasToString(shape);
    assertThat(read.values()).containsExactly(1, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "<V2, bfloat16",
    "|V2, bfloat16",
    "bfloat16, bfloat16",
    "<c8, type",
    "<f16, type",
  })
  void otherTypesAreRefusedByName(String type, String found) {
    assertThatThrownBy(() -> Npy.decode("b.npy", bytes(type, "(1,)", "803F")))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "b.npy: values of float16, float32, float64, integers of 8 to 64 bits or bool expected,"
                + " found %s '%s'".formatted(found, type));
  }

  @ParameterizedTest
  @CsvSource({
    "<f8, 000000000000F03F, float64, true",
    "<f2, 003C, float16, false",
    ">i4, 01000001, int32, true",
    ">i4, 00FFFFFF, int32, false",
    "|b1, 01, bool, false",
  })
  void whatHasMoreDigitsThanFloat32IsTold(String type, String bits, String title, boolean rounded)
      throws IOException {
    Path file = Files.write(folder.resolve("a.npy"), bytes(type, "()", bits));

    NpyArray read = Npy.readArray(file);

    assertThat(read.type()).isEqualTo(title);
    assertThat(read.rounded()).isEqualTo(rounded);
  }

  /** A file written by hand: its type and shape as the header has them, its values in hex. */
  private static byte[] bytes(String type, String shape, String values) {
    String header =
        "{'descr': '%s', 'fortran_order': False, 'shape': %s, }\n".formatted(type, shape);
    byte[] data = HexFormat.of().parseHex(values.replace(" ", ""));
    return ByteBuffer.allocate(10 + header.length() + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
        .putShort((short) header.length())
        .put(header.getBytes(StandardCharsets.UTF_8))
        .put(data)
        .array();
  }

  @Test
  void everyTruncationIsAnErrorThatNamesTheFile() throws IOException {
    byte[] whole = saved("little-f4");
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Npy.decode("part.npy", part))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("part.npy: ");
    }
  }

  @Test
  void tellsWhatIsMissingAndWhatIsTooMuch() throws IOException {
    byte[] whole = saved("little-f4");
    assertThatThrownBy(() -> Npy.decode("a.npy", Arrays.copyOf(whole, whole.length - 4)))
        .hasMessage(
            "a.npy: truncated: shape (2, 3) of <f4 needs 24 bytes after the header, found 20");
    assertThatThrownBy(() -> Npy.decode("a.npy", Arrays.copyOf(whole, whole.length + 4)))
        .hasMessage(
            "a.npy: too many values: shape (2, 3) of <f4 needs 24 bytes after the header, found"
                + " 28");
    assertThatThrownBy(() -> Npy.decode("a.txt", "hello, array".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("a.txt: not a .npy file: it should begin with the byte 0x93 and NUMPY");
    assertThatThrownBy(() -> Npy.read(folder.resolve("none.npy")))
        .hasMessage(folder.resolve("none.npy") + ": cannot be read, there is no such file");
  }

  private static byte[] saved(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(NpyTest.class.getResourceAsStream(name + ".npy"), name)) {
      return in.readAllBytes();
    }
  }
}
