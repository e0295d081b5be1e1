package io.carillon.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.Component;
import io.carillon.localstack.supervision.StartListener;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlatformConfigTest {
    private final PlatformConfig whole = PlatformConfig.forTests(Path.of("platform"), StartListener.SILENT);

    @Test
    void a_whole_platform_starts_all_servers() {
        assertThat(whole.servers()).containsExactlyInAnyOrder(Component.values());
    }

    @Test
    void servers_that_no_service_needs_are_not_started() {
        assertThat(whole.withServices(Set.of(Service.NOTIFICATION_GATEWAY)).servers())
                .containsExactlyInAnyOrder(Component.KAFKA, Component.SCHEMA_REGISTRY, Component.TOKEN_ISSUER);
    }

    @Test
    void the_stacks_own_issuer_is_not_started_beside_another_one() {
        assertThat(whole.withIssuer(URI.create("http://127.0.0.1:1")).servers())
                .doesNotContain(Component.TOKEN_ISSUER)
                .contains(Component.CASSANDRA);
    }
}
