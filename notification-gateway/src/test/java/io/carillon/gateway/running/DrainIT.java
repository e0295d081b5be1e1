package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.running.RawHandshake.Answer;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
class DrainIT {

    @Test
    void a_gateway_that_shuts_down_sends_its_clients_away_one_by_one_and_lets_nobody_in(LocalStack stack)
            throws InterruptedException {
        String anna = Log.userOf(10);
        try (TestIssuer issuer = new TestIssuer();
                Log log = new Log(stack);
                Gateway next = Gateway.start(stack, issuer.uri());
                Gateway leaving = Gateway.start(stack, issuer.uri(), "drain.window=2s");
                Client obedient = Client.connect(leaving, issuer.token(anna));
                Client stubborn = Client.connect(leaving, issuer.token(anna));
                EventClient events = EventClient.connect(leaving, issuer.token(anna))) {
            Instant begun = Instant.now();
            Thread shutdown = Thread.ofPlatform().start(leaving::close);

            assertThat(obedient.awaitFrame("connection.draining")
                            .get("data")
                            .get("reconnect_after_ms")
                            .asLong())
                    .isBetween(0L, 2_000L);
            assertThat(leaving.ready()).isFalse();
            Answer late = RawHandshake.upgrade(
                    leaving, "Sec-WebSocket-Protocol: carillon.v1", "Authorization: Bearer " + issuer.token(anna));
            assertThat(late.status()).isEqualTo(503);
            assertThat(late.headers()).containsKey("Retry-After");

            String told = log.tell(anna);
            stubborn.awaitNotification(told);
            events.await("connection.draining");
            events.awaitNotification(told);
            obedient.vanish();
            try (Client moved = Client.connect(next, issuer.token(anna), obedient.cursor())) {
                assertThat(stubborn.awaitClose()).isEqualTo(4000);
                assertThat(events.awaitClose()).isEqualTo(4000);
                shutdown.join();
                assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(8));
                String afterwards = log.tell(anna);
                moved.awaitNotification(afterwards);
                assertThat(moved.isClosed()).isFalse();
            }
        }
    }

    @Test
    void a_gateway_without_clients_does_not_wait(LocalStack stack) {
        try (TestIssuer issuer = new TestIssuer()) {
            Gateway idle = Gateway.start(stack, issuer.uri(), "drain.window=20s");
            Instant begun = Instant.now();

            idle.close();

            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }
}
