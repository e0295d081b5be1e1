package io.carillon.localstack.containers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

class ServerContainersTest {
    @Test
    void without_docker_the_message_says_what_to_do() {
        Assumptions.assumeFalse(DockerClientFactory.instance().isDockerAvailable(), "there is a Docker here");

        assertThatThrownBy(ServerContainers::open)
                .isInstanceOf(DockerMissingException.class)
                .hasMessageContaining("-Dstack=testcontainers needs a running Docker")
                .hasMessageContaining("leave -Dstack out");
    }
}
