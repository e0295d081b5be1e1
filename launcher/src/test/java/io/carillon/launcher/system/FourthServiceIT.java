package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.Service;
import io.carillon.localstack.DemoUser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class FourthServiceIT {

    @Test
    void a_service_nobody_knew_brings_its_own_event_type_to_a_client_and_nothing_is_restarted(Actors actors)
            throws Exception {
        Platform platform = actors.platform();
        var before = processes(platform);
        var bob = actors.connected(DemoUser.BOB);
        try (var b = bob.inbox();
                var billing = new BillingService(
                        platform.stack().kafkaBootstrapServers(),
                        platform.stack().schemaRegistryUrl())) {
            billing.announceDueInvoice("inv-4711", bob.userId(), 4_200);

            assertThat(bob.inbox().awaitHeard(1, Actors.PATIENCE)).isTrue();
            var frame = bob.inbox().heard().getFirst();
            assertThat(frame.type()).isEqualTo("invoice_due");
            assertThat(frame.data().toString()).isEqualTo("{\"invoice_number\":\"inv-4711\",\"amount_cents\":4200}");
            assertThat(processes(platform)).isEqualTo(before);
        }
    }

    private static List<Long> processes(Platform platform) {
        return Stream.of(Service.RECIPIENT_RESOLVER, Service.NOTIFICATION_GATEWAY)
                .map(service -> platform.pidOf(service.serviceName()))
                .toList();
    }
}
