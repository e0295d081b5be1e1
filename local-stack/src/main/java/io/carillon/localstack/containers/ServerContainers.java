package io.carillon.localstack.containers;

import io.carillon.localstack.server.CassandraServer;
import io.carillon.localstack.server.KafkaServer;
import io.carillon.localstack.server.SchemaRegistryServer;
import io.carillon.localstack.supervision.HealthCheck;
import io.carillon.localstack.supervision.ManagedServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The servers that have images, as containers on fixed ports of the loopback address. */
public final class ServerContainers implements AutoCloseable {
    private static final int KAFKA_PORT = 9092;
    private static final int CASSANDRA_PORT = 9042;
    private static final int REGISTRY_PORT = 8080;

    private final List<ServerContainer> all = new CopyOnWriteArrayList<>();

    private ServerContainers() {}

    /**
     * Makes sure that there is a Docker to start containers on.
     *
     * @throws DockerMissingException when there is none
     */
    public static ServerContainers open() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new DockerMissingException();
        }
        return new ServerContainers();
    }

    /** A broker that containers of other names need not reach, so only this machine's address is advertised. */
    public ManagedServer kafka(int port) {
        Map<String, String> environment = Map.ofEntries(
                Map.entry("KAFKA_NODE_ID", "1"),
                Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
                Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
                Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
                Map.entry("KAFKA_INTER_BROKER_LISTENER_NAME", "BROKER"),
                Map.entry("KAFKA_LISTENERS", "CLIENT://:" + KAFKA_PORT + ",CONTROLLER://:9093,BROKER://:9094"),
                Map.entry("KAFKA_ADVERTISED_LISTENERS", "CLIENT://127.0.0.1:" + port + ",BROKER://localhost:9094"),
                Map.entry(
                        "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                        "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT,BROKER:PLAINTEXT"),
                Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
                Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"),
                Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
                Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
                Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"));
        return add("kafka", "apache/kafka:4.2.1", environment, port, KAFKA_PORT, KafkaServer.health(port));
    }

    /** A node set for a quick start, as the one that runs as a process. */
    public ManagedServer cassandra(int port) {
        Map<String, String> environment = Map.of(
                "CASSANDRA_NUM_TOKENS",
                "1",
                "HEAP_NEWSIZE",
                "128M",
                "MAX_HEAP_SIZE",
                "512M",
                "JVM_EXTRA_OPTS",
                "-Dcassandra.skip_wait_for_gossip_to_settle=0 -Dcassandra.ring_delay_ms=0");
        return add("cassandra", "cassandra:5.0", environment, port, CASSANDRA_PORT, CassandraServer.health(port));
    }

    /** A registry that refuses what is not compatible with all versions, as the one that runs as a process. */
    public ManagedServer schemaRegistry(int port) {
        Map<String, String> environment = Map.of("APICURIO_RULES_GLOBAL_COMPATIBILITY", "FULL_TRANSITIVE");
        return add(
                "schema-registry",
                "apicurio/apicurio-registry:3.3.3",
                environment,
                port,
                REGISTRY_PORT,
                SchemaRegistryServer.health(port));
    }

    private ManagedServer add(
            String name,
            String image,
            Map<String, String> environment,
            int port,
            int containerPort,
            HealthCheck health) {
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(image)).withEnv(environment);
        // Docker gives a restarted container another random port; a server has to come back where its clients look for
        // it.
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + containerPort));
        ServerContainer server = new ServerContainer(name, port, container, health);
        all.add(server);
        return server;
    }

    /** Removes all containers. */
    @Override
    public void close() {
        all.forEach(ServerContainer::remove);
    }
}
