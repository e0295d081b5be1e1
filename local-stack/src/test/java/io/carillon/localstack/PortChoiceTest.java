package io.carillon.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.localstack.supervision.StartFailedException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PortChoiceTest {
    @Test
    void a_free_port_is_given_once() {
        PortChoice ports = new PortChoice(Ports.FREE);

        int first = ports.forClients(Component.KAFKA);

        assertThat(PortChoice.isFree(first)).isTrue();
        assertThat(ports.free()).isNotEqualTo(first);
    }

    @Test
    void a_standard_port_in_use_is_named() throws Exception {
        int port = Component.KAFKA.standardPort();
        Assumptions.assumeTrue(PortChoice.isFree(port), "the port is in use already");
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new PortChoice(Ports.STANDARD).forClients(Component.KAFKA))
                    .isInstanceOf(StartFailedException.class)
                    .hasMessageContaining("kafka did not start: port " + other.getLocalPort() + " is in use");
        }
    }
}
