package io.carillon.localstack.containers;

import io.carillon.localstack.server.CassandraServer;
import io.carillon.localstack.server.KafkaServer;
import io.carillon.localstack.server.SchemaRegistryServer;
import io.carillon.localstack.supervision.HealthCheck;
import io.carillon.localstack.supervision.ManagedServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The servers that have images, as containers on fixed ports of the loopback address. */
public final class ServerContainers implements AutoCloseable {
    static final String KAFKA_IMAGE = "apache/kafka:4.2.1";
    static final String CASSANDRA_IMAGE = "cassandra:5.0.9";
    static final String REGISTRY_IMAGE = "apicurio/apicurio-registry:3.3.3";

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

    /** A broker with the settings of the one that runs as a process; it advertises an address of this machine only. */
    public ManagedServer kafka(int port) {
        return add("kafka", KAFKA_IMAGE, kafkaEnvironment(port), port, KAFKA_PORT, KafkaServer.health(port));
    }

    /** The image turns {@code KAFKA_LOG_DIRS} into {@code log.dirs}, and so on. */
    static Map<String, String> kafkaEnvironment(int port) {
        Map<String, String> environment = new TreeMap<>();
        KafkaServer.singleNodeSettings()
                .forEach((name, value) ->
                        environment.put("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value));
        environment.put("KAFKA_NODE_ID", "1");
        environment.put("KAFKA_PROCESS_ROLES", "broker,controller");
        environment.put("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093");
        environment.put("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER");
        environment.put("KAFKA_INTER_BROKER_LISTENER_NAME", "BROKER");
        environment.put("KAFKA_LISTENERS", "CLIENT://:" + KAFKA_PORT + ",CONTROLLER://:9093,BROKER://:9094");
        environment.put("KAFKA_ADVERTISED_LISTENERS", "CLIENT://127.0.0.1:" + port + ",BROKER://localhost:9094");
        environment.put(
                "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT,BROKER:PLAINTEXT");
        return environment;
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
        return add("cassandra", CASSANDRA_IMAGE, environment, port, CASSANDRA_PORT, CassandraServer.health(port));
    }

    /** A registry that refuses what is not compatible with all versions, as the one that runs as a process. */
    public ManagedServer schemaRegistry(int port) {
        Map<String, String> environment = Map.of("APICURIO_RULES_GLOBAL_COMPATIBILITY", "FULL_TRANSITIVE");
        return add(
                "schema-registry", REGISTRY_IMAGE, environment, port, REGISTRY_PORT, SchemaRegistryServer.health(port));
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
