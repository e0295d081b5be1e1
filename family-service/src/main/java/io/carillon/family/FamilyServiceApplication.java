package io.carillon.family;

import io.carillon.chassis.apidocs.ApiDocsConfiguration;
import io.carillon.chassis.cassandra.CassandraConfiguration;
import io.carillon.chassis.json.JsonConfiguration;
import io.carillon.chassis.kafka.KafkaConfiguration;
import io.carillon.chassis.limits.LimitsConfiguration;
import io.carillon.chassis.problems.ProblemsConfiguration;
import io.carillon.chassis.security.SecurityConfiguration;
import io.carillon.chassis.tracing.TracingConfiguration;
import io.carillon.family.commands.CommandLine;
import io.carillon.outbox.chassis.OutboxConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the service, or does one of its commands. */
@SpringBootApplication
@Import({
    ApiDocsConfiguration.class,
    CassandraConfiguration.class,
    JsonConfiguration.class,
    KafkaConfiguration.class,
    LimitsConfiguration.class,
    OutboxConfiguration.class,
    ProblemsConfiguration.class,
    SecurityConfiguration.class,
    TracingConfiguration.class
})
public class FamilyServiceApplication {

    /** Takes Spring Boot's arguments, for example {@code --spring.profiles.active=local}, after a command's if one is asked for. */
    public static void main(String[] args) {
        if (CommandLine.asksForCommand(args)) {
            System.exit(CommandLine.run(FamilyServiceApplication.class, System.out, args));
        }
        SpringApplication.run(FamilyServiceApplication.class, args);
    }
}
