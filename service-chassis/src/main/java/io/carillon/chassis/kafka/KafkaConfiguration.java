package io.carillon.chassis.kafka;

import io.carillon.schemas.TopicSetup;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says where Kafka and the registry are, and makes sure of the platform's topics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KafkaProperties.class, RegistryProperties.class, TopicProperties.class})
public class KafkaConfiguration {

    /** Brokers know the service's clients by its name. */
    @Bean
    KafkaClients kafkaClients(KafkaProperties kafka, @Value("${spring.application.name}") String clientId) {
        return new KafkaClients(kafka, clientId);
    }

    @Bean
    SchemaRegistry schemaRegistry(RegistryProperties properties) {
        return new SchemaRegistry(RegistryConfig.from(properties.clientProperties()));
    }

    @Bean
    Preparation topics(KafkaClients clients, TopicProperties properties) {
        return new Preparation("topics", () -> {
            try (Admin admin = Admin.create(clients.properties())) {
                TopicSetup.ensure(admin, properties.settings());
            }
        });
    }
}
