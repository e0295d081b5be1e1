package io.carillon.schemas.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class WireFormatTest {

    @Test
    void the_header_is_a_zero_byte_and_the_id_big_endian() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WireFormat.writeHeader(out, 0x01020304);

        assertThat(out.toByteArray()).containsExactly(0, 1, 2, 3, 4);
        assertThat(WireFormat.schemaId(out.toByteArray())).isEqualTo(0x01020304);
    }

    @Test
    void json_is_not_in_wire_format() {
        assertThatThrownBy(() -> WireFormat.schemaId("{\"a\": 1}".getBytes(UTF_8)))
                .isInstanceOf(NotWireFormatException.class)
                .hasMessageContaining("its first byte is 0x7b and its length 8");
    }

    @Test
    void a_cut_header_is_not_in_wire_format() {
        assertThatThrownBy(() -> WireFormat.schemaId(new byte[] {0, 0, 0, 1}))
                .isInstanceOf(NotWireFormatException.class)
                .hasMessageContaining("its first byte is 0x00 and its length 4");
        assertThatThrownBy(() -> WireFormat.schemaId(new byte[0])).hasMessageContaining("it is empty");
    }
}
