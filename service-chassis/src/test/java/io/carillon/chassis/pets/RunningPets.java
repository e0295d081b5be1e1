package io.carillon.chassis.pets;

import io.carillon.localstack.LocalStack;
import java.net.InetSocketAddress;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A pet service in the test's JVM. */
record RunningPets(ConfigurableApplicationContext context) implements AutoCloseable {

    static RunningPets start(LocalStack stack, WebApplicationType type) {
        InetSocketAddress cassandra = stack.cassandraContactPoint();
        return new RunningPets(new SpringApplicationBuilder(PetService.class)
                .web(type)
                .run(
                        "--spring.application.name=pet-service",
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--spring.cassandra.contact-points="
                                + cassandra.getAddress().getHostAddress() + ":" + cassandra.getPort(),
                        "--spring.cassandra.local-datacenter=" + stack.cassandraDatacenter(),
                        "--spring.cassandra.keyspace-name=pets",
                        "--spring.cassandra.request.timeout=10s",
                        "--spring.cassandra.config=classpath:cassandra-driver.conf",
                        "--carillon.migrations.create-keyspace=true",
                        "--carillon.kafka.bootstrap-servers=" + stack.kafkaBootstrapServers(),
                        "--carillon.topics.create=true",
                        "--carillon.topics.replication-factor=1",
                        "--carillon.rest.max-body=1KB"));
    }

    PetClient client() {
        return new PetClient(context.getEnvironment().getRequiredProperty("local.server.port", int.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
