package kernelwalk.export;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One message of Protocol Buffers, field after field. */
final class Protobuf {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

  private interface Field {
    void write() throws IOException;
  }

  Protobuf number(int field, long value) {
    return add(() -> out.writeInt64(field, value));
  }

  Protobuf real(int field, float value) {
    return add(() -> out.writeFloat(field, value));
  }

  Protobuf text(int field, String value) {
    return add(() -> out.writeString(field, value));
  }

  Protobuf message(int field, Protobuf value) {
    return bytes(field, value.toByteArray());
  }

  Protobuf bytes(int field, byte[] value) {
    return add(() -> out.writeByteArray(field, value));
  }

  byte[] toByteArray() {
    add(out::flush);
    return bytes.toByteArray();
  }

  private Protobuf add(Field field) {
    try {
      field.write();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory takes all
    }
  }
}
