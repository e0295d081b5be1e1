package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.running.RawSocket.Received;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** With {@code frames.compression} on; {@link HandshakeIT} has the default. */
@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompressionIT {

    /** What a sender leaves out and a receiver adds (RFC 7692, 7.2). */
    private static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(stack, issuer.uri(), "frames.compression=true");
    }

    @AfterAll
    void stop() {
        gateway.close();
        issuer.close();
    }

    @Test
    void frames_are_compressed_both_ways_for_who_offers_it() throws Exception {
        try (RawSocket socket = open("Sec-WebSocket-Extensions: permessage-deflate; client_no_context_takeover")) {
            assertThat(socket.answer()).containsIgnoringCase("Sec-WebSocket-Extensions: permessage-deflate");
            Received ready = socket.read();
            assertThat(ready.head() & RawSocket.RSV1).isNotZero();
            assertThat(inflated(ready.payload())).contains("\"connection.ready\"");

            byte[] ping = "{\"type\":\"presence.ping\"}".getBytes(StandardCharsets.UTF_8);
            socket.send(RawSocket.FIN | RawSocket.RSV1 | RawSocket.TEXT, deflated(ping));
            assertThat(socket.read().opcode()).isEqualTo(RawSocket.TEXT);
        }
    }

    @Test
    void who_does_not_offer_it_gets_plain_text() throws Exception {
        try (RawSocket socket = open()) {
            assertThat(socket.answer()).doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
            assertThat(socket.read().text()).contains("\"connection.ready\"");
        }
    }

    @Test
    void a_message_is_measured_by_what_it_unfolds_to() throws Exception {
        try (RawSocket socket = open("Sec-WebSocket-Extensions: permessage-deflate")) {
            byte[] bomb = deflated(new byte[50_000_000]);
            assertThat(bomb.length).isLessThan(60_000);
            socket.send(RawSocket.FIN | RawSocket.RSV1 | RawSocket.TEXT, bomb);

            assertThat(socket.awaitClose()).isEqualTo(1009);
        }
    }

    private RawSocket open(String... headers) {
        return RawSocket.open(gateway, issuer.token(Log.userOf(0)), headers);
    }

    private static byte[] deflated(byte[] plain) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(plain);
            byte[] buffer = new byte[100_000];
            int length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            return Arrays.copyOf(buffer, length - TAIL.length);
        }
    }

    private static String inflated(byte[] compressed) throws DataFormatException, IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(compressed);
        whole.write(TAIL);
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(whole.toByteArray());
            byte[] plain = new byte[10_000];
            return new String(plain, 0, inflater.inflate(plain), StandardCharsets.UTF_8);
        }
    }
}
