package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.MadeUp.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.schemas.registry.RegistryUnavailableException;
import java.nio.file.Path;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryOutageTest {

    private static final GenericRecord EVENT = event("Asked", """
            "notify": [{"type": "asked", "to": {"user": "user"}, "data": []}]""", "user", "bob");

    @TempDir
    Path stateDir;

    @Test
    void a_record_that_waits_in_vain_for_the_registry_ends_its_thread_and_is_no_dead_letter() {
        try (Resolver resolver = Resolver.withOnePartition(stateDir)) {
            byte[] value = resolver.encode("team.events", EVENT);
            resolver.registry.setBroken(true);
            assertThatThrownBy(() -> resolver.publish("team.events", "team:t1", value, new RecordHeaders()))
                    .hasRootCauseInstanceOf(RegistryUnavailableException.class);
            assertThat(resolver.deadLetters()).isEmpty();
            assertThat(resolver.registryWatch.holdsUp()).isTrue();
        }
    }

    @Test
    void a_schema_that_is_known_needs_no_registry() {
        try (Resolver resolver = Resolver.withOnePartition(stateDir)) {
            resolver.publish("team.events", "team:t1", EVENT);
            resolver.registry.setBroken(true);
            resolver.publish("team.events", "team:t1", EVENT);
            assertThat(resolver.registryWatch.holdsUp()).isFalse();
            resolver.registry.setBroken(false);
            assertThat(resolver.told()).hasSize(2);
        }
    }
}
