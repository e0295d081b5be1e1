package io.carillon.commandlog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.carillon.commandlog.Asker;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.ReturnAddress;
import io.carillon.delivery.ClientCommand;
import io.carillon.delivery.CommandAuthority;
import io.carillon.delivery.CommandDone;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class CommandDecoderTest {

    private final Desk desk = new Desk();

    @Test
    void a_command_is_read_with_all_it_says() {
        ConsumerRecord<byte[], byte[]> record =
                Desk.record(7, "room:general", "{'id': 'cmd_7', 'type': 'do', 'data': '{}', 'name': 'Ann'}");
        record.headers().add("traceparent", "00-trace".getBytes(UTF_8));

        assertThat(command(desk.decoder.decode(record)))
                .isEqualTo(new Command(
                        "cmd_7",
                        "do",
                        "room:general",
                        new Asker("ann", "Ann", Asker.Authority.USER),
                        JsonNodeFactory.instance.objectNode(),
                        Desk.RECEIVED_AT,
                        new ReturnAddress("ses_1", "gw_1", 5),
                        "00-trace"));
    }

    @Test
    void who_has_no_name_is_called_by_his_id_and_nothing_is_traced_without_a_trace() {
        ConsumerRecord<byte[], byte[]> record = Desk.record(7, "room:general", "{}");
        record.headers().add("traceparent", null);

        Command command = command(desk.decoder.decode(record));

        assertThat(command.asker().displayName()).isEqualTo("ann");
        assertThat(command.traceparent()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"user, USER", "service, SERVICE", "system_admin, SYSTEM_ADMIN"})
    void the_token_says_what_he_may(CommandAuthority said, Asker.Authority expected) {
        CommandDecoder decoder = new CommandDecoder((_, _) -> said(said), desk);

        assertThat(command(decoder.decode(Desk.record(7, "room:general", "any")))
                        .asker()
                        .authority())
                .isEqualTo(expected);
    }

    @Test
    void a_record_without_a_value_or_a_key_is_none() {
        assertThat(reason(Desk.record(7, "room:general", null))).isEqualTo(DeadLetterReason.NOT_WIRE_FORMAT);
        assertThat(reason(Desk.record(7, null, "{}"))).isEqualTo(DeadLetterReason.KEY_MISSING);
        assertThat(reason(Desk.record(7, "", "{}"))).isEqualTo(DeadLetterReason.KEY_MISSING);
    }

    @Test
    void nor_is_one_that_is_not_in_the_registrys_format_or_of_a_schema_that_the_registry_does_not_know()
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", CommandDecoderTest::answerThatThereIsNoSuchSchema);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        try (SchemaRegistry registry = new SchemaRegistry(RegistryConfig.from(Map.of("schema.registry.url", url)))) {
            CommandDecoder decoder = new CommandDecoder(new AvroDeserializer<>(registry), desk);

            assertThat(reason(decoder, Desk.record(7, "room:general", "{}")))
                    .isEqualTo(DeadLetterReason.NOT_WIRE_FORMAT);
            assertThat(reason(decoder, Desk.record(7, "room:general", "\0\0\0\0\7rest")))
                    .isEqualTo(DeadLetterReason.UNKNOWN_SCHEMA);
        } finally {
            server.stop(0);
        }
    }

    private static void answerThatThereIsNoSuchSchema(HttpExchange exchange) throws IOException {
        byte[] body = "{\"error_code\": 40403, \"message\": \"Schema not found\"}".getBytes(UTF_8);
        exchange.sendResponseHeaders(404, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void nor_one_of_another_schema_or_of_none() {
        assertThat(new CommandDecoder((_, _) -> new CommandDone(ByteBuffer.allocate(0)), desk)
                        .decode(Desk.record(7, "room:general", "any")))
                .isEqualTo(
                        new Decoding.Unreadable(DeadLetterReason.NOT_A_COMMAND, "The record is not a ClientCommand."));
        desk.readingFails = Optional.of(new SerializationException("does not fit"));
        assertThat(desk.decoder.decode(Desk.record(7, "room:general", "{}")))
                .isEqualTo(new Decoding.Unreadable(DeadLetterReason.NOT_A_COMMAND, "does not fit"));
    }

    @Test
    void nor_one_of_a_type_that_nobody_knows() {
        assertThat(reason(Desk.record(7, "room:general", "{'type': 'pet.sing'}")))
                .isEqualTo(DeadLetterReason.UNKNOWN_COMMAND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "1", "{", "{} {}", "plain"})
    void nor_one_whose_data_are_no_json_object(String data) {
        assertThat(reason(Desk.record(7, "room:general", "{'data': '%s'}".formatted(data))))
                .isEqualTo(DeadLetterReason.DATA_NOT_JSON);
    }

    @Test
    void data_that_go_too_deep_are_no_json_either() {
        String data = "[".repeat(10_000) + "]".repeat(10_000);

        assertThat(reason(Desk.record(7, "room:general", "{'data': '%s'}".formatted(data))))
                .isEqualTo(DeadLetterReason.DATA_NOT_JSON);
    }

    private static IndexedRecord said(CommandAuthority authority) {
        return ClientCommand.newBuilder()
                .setId("cmd_1")
                .setType("do")
                .setData(ByteBuffer.wrap("{}".getBytes(UTF_8)))
                .setUserId("ann")
                .setAuthority(authority)
                .setSessionId("ses_1")
                .setDeviceId("dev_1")
                .setGatewayId("gw_1")
                .setAnswerPartition(0)
                .setReceivedAt(Desk.RECEIVED_AT)
                .build();
    }

    private DeadLetterReason reason(ConsumerRecord<byte[], byte[]> record) {
        return reason(desk.decoder, record);
    }

    private static DeadLetterReason reason(CommandDecoder decoder, ConsumerRecord<byte[], byte[]> record) {
        Decoding decoding = decoder.decode(record);
        assertThat(decoding).isInstanceOf(Decoding.Unreadable.class);
        return ((Decoding.Unreadable) decoding).reason();
    }

    private static Command command(Decoding decoding) {
        assertThat(decoding).isInstanceOf(Decoding.Read.class);
        return ((Decoding.Read) decoding).command();
    }
}
