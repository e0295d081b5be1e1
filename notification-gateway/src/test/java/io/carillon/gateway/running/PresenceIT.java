package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.delivery.DeviceSession;
import io.carillon.delivery.DeviceStatus;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the gateway says about who is connected. */
@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresenceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String AWAY = "{\"type\":\"presence.set\",\"data\":{\"status\":\"away\"},\"op_id\":\"op-1\"}";

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = start(stack, "presence.announce-interval=1s");
    }

    @AfterAll
    void stop() {
        gateway.close();
        issuer.close();
    }

    @Test
    void a_session_is_announced_with_its_device_renewed_and_ended(LocalStack stack) {
        String anna = Log.userOf(3);
        try (PresenceReader said = new PresenceReader(stack, anna)) {
            try (Client client = Client.connectAs(gateway, issuer.token(anna), "laptop-7")) {
                DeviceSession announced =
                        soon().until(said::sessions, all -> !all.isEmpty()).getFirst();
                assertThat(announced.getDeviceId()).isEqualTo("laptop-7");
                assertThat(announced.getSaid()).isNull();
                assertThat(announced.getEnded()).isFalse();
                soon().untilAsserted(() -> assertThat(said.lease(announced.getLeaseId()))
                        .hasSizeGreaterThan(2)
                        .containsOnly(false));
                soon().untilAsserted(() -> assertThat(said.sessions())
                        .as("again, unasked")
                        .hasSizeGreaterThan(1)
                        .containsOnly(announced));
                client.send(AWAY);
                client.awaitFrame("ack");
                soon().untilAsserted(() -> assertThat(said.sessions().getLast().getSaid())
                        .satisfies(last -> assertThat(last.getStatus()).isEqualTo(DeviceStatus.away)));
            }
            soon().untilAsserted(() ->
                    assertThat(said.sessions().getLast().getEnded()).isTrue());
        }
    }

    @Test
    void while_kafka_is_down_sessions_live_on_and_afterwards_all_are_announced_anew(LocalStack stack) {
        String anna = Log.userOf(4);
        String bob = Log.userOf(4);
        try (PresenceReader ofAnna = new PresenceReader(stack, anna);
                PresenceReader ofBob = new PresenceReader(stack, bob);
                Client client = Client.connectAs(gateway, issuer.token(anna), "laptop");
                Client leaving = Client.connectAs(gateway, issuer.token(bob), "phone")) {
            String before = soon().until(ofAnna::sessions, all -> !all.isEmpty())
                    .getLast()
                    .getLeaseId();
            soon().until(ofBob::sessions, all -> !all.isEmpty());
            double anew = gateway.count("carillon.gateway.presence.announced.anew");
            stack.server(Component.KAFKA).stop();
            leaving.close();
            client.send(AWAY);
            client.awaitFrame("ack");
            await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> !client.isClosed());
            stack.server(Component.KAFKA).start();
            soon().until(() -> gateway.count("carillon.gateway.presence.announced.anew") > anew);
            soon().untilAsserted(() -> {
                DeviceSession last = ofAnna.sessions().getLast();
                assertThat(last.getLeaseId()).isNotEqualTo(before);
                assertThat(last.getSaid()).isNotNull();
                assertThat(ofAnna.lease(before)).endsWith(true);
            });
            assertThat(client.isClosed()).isFalse();
            assertThat(ofBob.sessions().getLast())
                    .as("his session ends, by itself or with its lease")
                    .matches(last -> last.getEnded() || last.getLeaseId().equals(before));
        }
    }

    @Test
    void a_gateway_that_stops_ends_its_lease(LocalStack stack) {
        String anna = Log.userOf(5);
        try (PresenceReader said = new PresenceReader(stack, anna)) {
            Gateway stopping = start(stack, "presence.announce-interval=5m");
            List<DeviceSession> announced;
            try (Client _ = Client.connectAs(stopping, issuer.token(anna), "laptop")) {
                announced = soon().until(said::sessions, all -> !all.isEmpty());
                stopping.close();
            }
            soon().untilAsserted(() -> {
                assertThat(said.sessions().getLast().getEnded()).isTrue();
                assertThat(said.lease(announced.getFirst().getLeaseId())).endsWith(true);
            });
        }
    }

    private Gateway start(LocalStack stack, String setting) {
        return Gateway.start(
                stack, issuer.uri(), setting, "presence.lease-interval=200ms", "presence.lease-timeout=2s");
    }

    private static ConditionFactory soon() {
        return await().atMost(PATIENCE);
    }
}
