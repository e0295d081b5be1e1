package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.MadeUp.event;
import static io.carillon.resolver.topology.MadeUp.joined;
import static io.carillon.resolver.topology.MadeUp.said;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.resolver.fanout.RecordLimit;
import io.carillon.schemas.events.DeadLetterHeaders;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterTest {

    private static final String TOPIC = "team.events";
    private static final String TEAM = "team:t1";

    @TempDir
    Path stateDir;

    private Resolver resolver;

    @BeforeEach
    void aTeamOfOne() {
        resolver = Resolver.withOnePartition(stateDir);
        resolver.publish(TOPIC, TEAM, joined(TEAM, "alice", null));
    }

    @AfterEach
    void thePartitionGoesOn() {
        resolver.told();
        resolver.publish(TOPIC, TEAM, said(TEAM, "still here"));
        assertThat(resolver.told()).extracting(Told::data).containsExactly("{\"words\":\"still here\"}");
        resolver.close();
    }

    @Test
    void bytes_that_are_not_in_wire_format_are_kept_as_they_were_with_reason_and_place() {
        byte[] value = "{\"not\": \"avro\"}".getBytes(UTF_8);
        RecordHeaders headers = new RecordHeaders();
        headers.add("theirs", new byte[] {7});
        resolver.publish(TOPIC, TEAM, value, headers);
        TestRecord<byte[], byte[]> letter = onlyLetter();
        assertThat(letter.key()).isEqualTo(TEAM.getBytes(UTF_8));
        assertThat(letter.value()).isEqualTo(value);
        assertThat(letter.headers().lastHeader("theirs").value()).containsExactly(7);
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("not_wire_format");
        assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo(TOPIC);
        assertThat(header(letter, DeadLetterHeaders.PARTITION)).isEqualTo("0");
        assertThat(header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("1");
        assertThat(resolver.count("carillon.resolver.dead.letters", "reason", "not_wire_format"))
                .isEqualTo(1);
    }

    @Test
    void a_record_without_a_value_is_not_in_wire_format() {
        resolver.publish(TOPIC, TEAM, (byte[]) null, new RecordHeaders());
        expect("not_wire_format", "no value");
    }

    @Test
    void a_schema_id_the_registry_does_not_know() {
        resolver.publish(TOPIC, TEAM, new byte[] {0, 0, 0, 0x7f, 0x7f, 1}, new RecordHeaders());
        expect("unknown_schema", "32639");
    }

    @Test
    void bytes_that_do_not_fit_the_schema() {
        byte[] whole = resolver.encode(TOPIC, said(TEAM, "hello"));
        resolver.publish(TOPIC, TEAM, Arrays.copyOf(whole, whole.length - 3), new RecordHeaders());
        expect("undecodable", "org.example.Said");
    }

    @Test
    void bytes_left_over_after_the_record() {
        byte[] whole = resolver.encode(TOPIC, said(TEAM, "hello"));
        resolver.publish(TOPIC, TEAM, Arrays.copyOf(whole, whole.length + 1), new RecordHeaders());
        expect("undecodable", "bytes are left");
    }

    @Test
    void a_length_that_claims_more_memory_than_there_is() {
        int id = resolver.registry.register(said(TEAM, "hello").getSchema().toString());
        byte[] claim = {0, 0, 0, 0, (byte) id, (byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f, 'x'};
        resolver.publish(TOPIC, TEAM, claim, new RecordHeaders());
        expect("undecodable", "org.example.Said");
    }

    @Test
    void a_schema_that_is_no_record() {
        int id = resolver.registry.register("\"string\"");
        resolver.publish(TOPIC, TEAM, new byte[] {0, 0, 0, 0, (byte) id, 0}, new RecordHeaders());
        expect("undecodable", "events are records");
    }

    @Test
    void rules_that_name_a_field_that_is_not_there() {
        resolver.publish(TOPIC, TEAM, event("Wrong", """
                "notify": [{"type": "wrong", "to": {"user": "nobody"}}]""", "user", "bob"));
        expect("invalid_rules", "nobody");
    }

    @Test
    void a_membership_of_nobody() {
        resolver.publish(TOPIC, TEAM, event("Nobody", """
                "membership": {"op": "put", "scope": "team:{team}", "user": "user"}""", "team", "t1", "user", ""));
        expect("rule_not_applicable", "user");
        assertThat(resolver.memberships()).hasSize(1);
    }

    @Test
    void a_rule_that_cannot_be_applied_does_not_hold_back_the_others() {
        resolver.publish(TOPIC, TEAM, event("Half", """
                "notify": [
                  {"type": "lost", "to": {"members_of": "team:{nowhere}"}},
                  {"type": "kept", "to": {"members_of": "team:{team}"}, "data": []}]""", "team", "t1", "nowhere", " "));
        assertThat(resolver.told()).containsExactly(new Told("kept", List.of("alice"), "{}"));
        expect("rule_not_applicable", "notify[0] lost");
    }

    @Test
    void a_membership_of_another_scope_than_the_key() {
        resolver.publish(TOPIC, "team:other", joined(TEAM, "mallory", null));
        expect("membership_scope_is_not_key", "the membership is of team:t1, the record's key is team:other");
        resolver.publish(TOPIC, TEAM, said(TEAM, "hello"));
        assertThat(resolver.told()).extracting(Told::recipients).containsExactly(List.of("alice"));
    }

    @Test
    void a_record_without_a_key_that_needs_members() {
        resolver.publish(TOPIC, null, joined(TEAM, "mallory", null));
        expect("key_missing", "scope as the key");
    }

    @Test
    void a_record_without_a_key_that_names_its_users_is_delivered() {
        resolver.publish(TOPIC, null, event("Direct", """
                "notify": [{"type": "direct", "to": {"user": "user"}, "data": []}]""", "user", "bob"));
        assertThat(resolver.told()).containsExactly(new Told("direct", List.of("bob"), "{}"));
        assertThat(resolver.deadLetters()).isEmpty();
    }

    @Test
    void a_record_in_another_partition_than_its_key_hashes_to() {
        try (Resolver wide = new Resolver(stateDir.resolve("wide"), 12, new RecordLimit(900_000, 10_000))) {
            wide.publish(TOPIC, "team:t2", said("team:t2", "hello"));
            wide.publish(TOPIC, "team:t2", joined("team:t2", "bob", null));
            assertThat(wide.deadLetters()).hasSize(2).allSatisfy(letter -> {
                assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("wrong_partition");
                assertThat(header(letter, DeadLetterHeaders.DETAIL)).contains("team:t2", "of 12", "murmur2");
            });
            assertThat(wide.told()).isEmpty();
        }
    }

    @Test
    void data_that_no_record_can_hold() {
        resolver.publish(TOPIC, TEAM, said(TEAM, "x".repeat(1_000_000)));
        expect("record_too_large", "said: data has 10000");
    }

    @Test
    void a_value_that_contradicts_its_logical_type() {
        GenericRecord event = event("Late", """
                "notify": [{"type": "late", "to": {"user": "user"}}]""", "user", "bob");
        String schema = event.getSchema()
                .toString()
                .replace(
                        "\"fields\":[",
                        "\"fields\":[{\"name\":\"at\",\"type\":{\"type\":\"int\",\"logicalType\":\"time-millis\"}},");
        int id = resolver.registry.register(schema);
        byte[] user = {6, 'b', 'o', 'b'};
        byte[] tooLate = {(byte) 0x80, (byte) 0xea, (byte) 0xea, 0x55}; // 90,000,000 ms
        resolver.publish(
                TOPIC,
                TEAM,
                ByteBuffer.allocate(13)
                        .putInt(0)
                        .put((byte) id)
                        .put(tooLate)
                        .put(user)
                        .array(),
                new RecordHeaders());
        expect("not_serializable", "at");
    }

    private void expect(String reason, String detail) {
        TestRecord<byte[], byte[]> letter = onlyLetter();
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo(reason);
        assertThat(header(letter, DeadLetterHeaders.DETAIL)).contains(detail);
        assertThat(resolver.count("carillon.resolver.dead.letters", "reason", reason))
                .isEqualTo(1);
    }

    private TestRecord<byte[], byte[]> onlyLetter() {
        List<TestRecord<byte[], byte[]>> letters = resolver.deadLetters();
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
