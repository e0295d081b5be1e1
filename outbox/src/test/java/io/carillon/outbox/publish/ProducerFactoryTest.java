package io.carillon.outbox.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.outbox.OutboxConfig.Publishing;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProducerFactoryTest {

    @Test
    void what_durability_and_order_rest_on_cannot_be_configured_away() {
        Map<String, Object> settings = ProducerFactory.settings(
                Map.of(
                        "bootstrap.servers",
                        "kafka:9092",
                        "acks",
                        "0",
                        "enable.idempotence",
                        "false",
                        "linger.ms",
                        "50"),
                Publishing.defaults());

        assertThat(settings)
                .containsEntry("bootstrap.servers", "kafka:9092")
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("linger.ms", 0);
    }

    @Test
    void every_wait_is_bounded() {
        assertThat(ProducerFactory.settings(Map.of(), Publishing.defaults()))
                .containsEntry("max.block.ms", 5_000L)
                .containsEntry("delivery.timeout.ms", 10_000)
                .containsEntry("request.timeout.ms", 5_000);
    }
}
