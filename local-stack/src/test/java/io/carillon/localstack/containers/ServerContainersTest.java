package io.carillon.localstack.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.localstack.installed.CarillonHome;
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

    @Test
    void images_are_of_the_versions_that_run_as_processes() {
        CarillonHome home = CarillonHome.find();

        assertThat(home.serverClassPath("kafka")).contains("kafka_2.13-" + version(ServerContainers.KAFKA_IMAGE));
        assertThat(home.serverClassPath("cassandra"))
                .contains("cassandra-all-" + version(ServerContainers.CASSANDRA_IMAGE));
        assertThat(home.schemaRegistryJar()
                        .resolveSibling(
                                "app/apicurio-registry-app-" + version(ServerContainers.REGISTRY_IMAGE) + ".jar"))
                .exists();
    }

    @Test
    void a_broker_in_a_container_has_the_settings_of_the_process() {
        assertThat(ServerContainers.kafkaEnvironment(23456))
                .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .containsEntry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .containsEntry("KAFKA_ADVERTISED_LISTENERS", "CLIENT://127.0.0.1:23456,BROKER://localhost:9094");
    }

    private static String version(String image) {
        return image.substring(image.indexOf(':') + 1);
    }
}
