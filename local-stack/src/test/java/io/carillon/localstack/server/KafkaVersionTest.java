package io.carillon.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.installed.CarillonHome;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

/** {@code servers/pom.xml} has no parent, so it cannot take Kafka's version from Spring Boot. */
class KafkaVersionTest {
    @Test
    void the_broker_is_of_the_release_whose_client_our_services_use() {
        assertThat(CarillonHome.find().serverClassPath("kafka"))
                .contains("kafka_2.13-" + AppInfoParser.getVersion() + ".jar");
    }
}
