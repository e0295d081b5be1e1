package io.carillon.commandlog.reading;

import io.carillon.chassis.kafka.KafkaConfiguration;
import io.carillon.commandlog.CommandDecider;
import io.carillon.localstack.LocalStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** What a service has to have for its commands to be read, and no more. */
@SpringBootConfiguration
@Import({CommandLogConfiguration.class, KafkaConfiguration.class})
class PetService {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    /** A running one. */
    record Running(ConfigurableApplicationContext context) implements AutoCloseable {

        boolean isReady() {
            return isUp("commandsHealthIndicator") && isUp("answerSchema");
        }

        private boolean isUp(String indicator) {
            var health = context.getBean(indicator, HealthIndicator.class).health();
            return health != null && health.getStatus().equals(Status.UP);
        }

        MeterRegistry meters() {
            return context.getBean(MeterRegistry.class);
        }

        @Override
        public void close() {
            context.close();
        }
    }

    static Running start(LocalStack stack, CommandLogSettings settings, Pets pets) {
        return new Running(new SpringApplicationBuilder(PetService.class)
                .web(WebApplicationType.NONE)
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(CommandLogSettings.class, () -> settings);
                    context.registerBean(CommandDecider.class, () -> pets);
                })
                .run(
                        "--spring.application.name=pet-service",
                        "--carillon.kafka.bootstrap-servers=" + stack.kafkaBootstrapServers(),
                        "--carillon.topics.create=true",
                        "--carillon.topics.replication-factor=1",
                        "--carillon.schema-registry.url=" + stack.schemaRegistryUrl(),
                        "--carillon.schema-registry.auto-register=true"));
    }
}
