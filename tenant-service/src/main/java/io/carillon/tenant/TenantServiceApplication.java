package io.carillon.tenant;

import io.carillon.chassis.apidocs.ApiDocsConfiguration;
import io.carillon.chassis.cassandra.CassandraConfiguration;
import io.carillon.chassis.json.JsonConfiguration;
import io.carillon.chassis.kafka.KafkaConfiguration;
import io.carillon.chassis.limits.LimitsConfiguration;
import io.carillon.chassis.problems.ProblemsConfiguration;
import io.carillon.chassis.security.SecurityConfiguration;
import io.carillon.chassis.tracing.TracingConfiguration;
import io.carillon.commandlog.reading.CommandLogConfiguration;
import io.carillon.outbox.chassis.OutboxConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the service. */
@SpringBootApplication
@Import({
    ApiDocsConfiguration.class,
    CassandraConfiguration.class,
    CommandLogConfiguration.class,
    JsonConfiguration.class,
    KafkaConfiguration.class,
    LimitsConfiguration.class,
    OutboxConfiguration.class,
    ProblemsConfiguration.class,
    SecurityConfiguration.class,
    TracingConfiguration.class
})
public class TenantServiceApplication {

    /** Takes Spring Boot's arguments, for example {@code --spring.profiles.active=local}. */
    public static void main(String[] args) {
        SpringApplication.run(TenantServiceApplication.class, args);
    }
}
