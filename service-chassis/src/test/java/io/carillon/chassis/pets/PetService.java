package io.carillon.chassis.pets;

import io.carillon.chassis.apidocs.ApiDocsConfiguration;
import io.carillon.chassis.apidocs.ApiWords;
import io.carillon.chassis.cassandra.CassandraConfiguration;
import io.carillon.chassis.cassandra.MigrationFiles;
import io.carillon.chassis.cassandra.Migrations;
import io.carillon.chassis.json.JsonConfiguration;
import io.carillon.chassis.kafka.KafkaConfiguration;
import io.carillon.chassis.limits.LimitsConfiguration;
import io.carillon.chassis.problems.ProblemsConfiguration;
import io.carillon.chassis.security.SecurityConfiguration;
import io.carillon.chassis.tracing.TracingConfiguration;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Everything that the chassis has, and one controller. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    ApiDocsConfiguration.class,
    CassandraConfiguration.class,
    JsonConfiguration.class,
    KafkaConfiguration.class,
    LimitsConfiguration.class,
    PetController.class,
    PetProblems.class,
    ProblemsConfiguration.class,
    SecurityConfiguration.class,
    TracingConfiguration.class
})
class PetService {

    @Bean
    ApiWords apiWords() {
        return new ApiWords(new ClassPathResource("openapi.yaml", PetService.class));
    }

    @Bean
    Migrations petSchema() {
        return new Migrations("pet-service", MigrationFiles.read(List.of("pets/0001_cats.cql")));
    }

    /** Takes a token for the list of its scopes. */
    @Bean
    JwtDecoder everybodyIsWelcome() {
        return token -> Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject("user_1")
                .claim("scope", token)
                .build();
    }
}
