package io.carillon.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.supervision.LoopbackPort;
import org.junit.jupiter.api.Test;

class PortChoiceTest {
    @Test
    void a_free_port_is_given_once() {
        PortChoice ports = new PortChoice(Ports.FREE);

        int first = ports.forClients(Component.KAFKA);

        assertThat(LoopbackPort.isFree(first)).isTrue();
        assertThat(ports.free()).isNotEqualTo(first);
    }

    @Test
    void people_find_each_server_where_they_expect_it() {
        PortChoice ports = new PortChoice(Ports.STANDARD);

        assertThat(Component.values()).extracting(ports::forClients).containsExactly(9092, 9042, 8081, 9000);
    }
}
