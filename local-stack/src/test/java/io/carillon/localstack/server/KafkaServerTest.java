package io.carillon.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KafkaServerTest {
    @Test
    void a_single_node_starts_groups_at_once_and_creates_no_topics() {
        assertThat(KafkaServer.singleNodeSettings())
                .containsEntry("group.initial.rebalance.delay.ms", "0")
                .containsEntry("auto.create.topics.enable", "false");
    }
}
