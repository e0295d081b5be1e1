package io.carillon.resolver.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.resolver.deadletter.DeadLetters;
import io.carillon.resolver.fanout.PartitionLayout;
import io.carillon.resolver.fanout.RecordLimit;
import io.carillon.resolver.presence.PresenceMeters;
import io.carillon.resolver.presence.PresenceParts;
import io.carillon.resolver.presence.PresenceRules;
import io.carillon.resolver.presence.PresenceTopology;
import io.carillon.resolver.registry.RegistryWatch;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.RegistryKeys;
import io.carillon.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

class RecipientTopologyTest {

    private static final Path GOLDEN = Path.of("src/test/resources/topology.txt");

    /** The golden file shows a changed topology in review: renaming a node or a store strands state in production. */
    @Test
    void the_topology_is_the_one_in_the_golden_file() throws IOException {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (SchemaRegistry registry =
                new SchemaRegistry(RegistryConfig.from(Map.of(RegistryKeys.URL, "http://unused")))) {
            ResolverParts parts = new ResolverParts(
                    new PartitionLayout(12),
                    new RecordLimit(900_000, 10_000),
                    registry,
                    new RegistryWatch(),
                    new DeadLetters(meters),
                    new ResolverMeters(meters));
            Topology topology = RecipientTopology.build(parts);
            PresenceRules rules = new PresenceRules(Duration.ofSeconds(1), 10, 1, 5, 500, 200);
            PresenceTopology.addTo(topology, new PresenceParts(parts, rules, new PresenceMeters(meters)));
            assertThat(topology.describe().toString().strip())
                    .isEqualTo(Files.readString(GOLDEN, UTF_8).strip());
        }
    }
}
