package io.carillon.resolver.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NicknameTest {

    private static final String TENANT = "tenant:t1";
    private static final Schema CALLED = new Schema.Parser().parse("""
            {"type": "record", "name": "Called", "namespace": "org.example",
             "membership": {"op": "put", "scope": "tenant:{tenant}", "user": "user", "role": "role", "nickname": "nickname"},
             "fields": [
               {"name": "tenant", "type": "string"}, {"name": "user", "type": "string"}, {"name": "role", "type": "string"},
               {"name": "nickname", "type": ["null", "string"], "default": null}]}""");

    @TempDir
    Path stateDir;

    private Resolver resolver;

    @BeforeEach
    void start() {
        resolver = Resolver.withOnePartition(stateDir);
    }

    @AfterEach
    void close() {
        resolver.close();
    }

    @Test
    void what_a_member_is_called_is_part_of_the_membership() {
        resolver.publish("tenant.events", TENANT, called("Lil"));

        assertThat(resolver.memberships()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("tenant:t1/alice");
            assertThat(record.value().getNickname()).isEqualTo("Lil");
            assertThat(record.value().getRole()).isEqualTo("vip");
        });
    }

    @Test
    void a_put_states_the_whole_membership_so_without_a_nickname_there_is_none() {
        resolver.publish("tenant.events", TENANT, called("Lil"));
        resolver.publish("tenant.events", TENANT, called(null));
        resolver.publish("tenant.events", TENANT, called("Lil"));
        resolver.publish("tenant.events", TENANT, MadeUp.joined(TENANT, "alice", "member"));
        resolver.publish("tenant.events", TENANT, called(" "));

        assertThat(resolver.memberships().stream().map(TestRecord::value))
                .extracting(membership -> membership.getNickname(), membership -> membership.getRole())
                .containsExactly(
                        tuple("Lil", "vip"),
                        tuple(null, "vip"),
                        tuple("Lil", "vip"),
                        tuple(null, "member"),
                        tuple(null, "vip"));
        assertThat(resolver.deadLetters()).isEmpty();
    }

    private static GenericRecord called(@Nullable String nickname) {
        return new GenericRecordBuilder(CALLED)
                .set("tenant", "t1")
                .set("user", "alice")
                .set("role", "vip")
                .set("nickname", nickname)
                .build();
    }
}
