package io.carillon.localstack.server;

import io.carillon.localstack.installed.CarillonHome;
import io.carillon.localstack.installed.Jdk;
import io.carillon.localstack.supervision.HealthCheck;
import io.carillon.localstack.supervision.JavaCommand;
import io.carillon.localstack.supervision.ProcessSpec;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * One Kafka node, broker and controller in one (KRaft).
 *
 * @param home where the class path is found
 */
public record KafkaServer(CarillonHome home) implements Server {
    /** Any 16 bytes in URL-safe base 64; a cluster of one machine needs no other. */
    private static final String CLUSTER_ID = "Y2FyaWxsb24tbG9jYWwtMQ";

    private static final String SINGLE_NODE = "kafka-single-node.properties";
    private static final int HEAP_MEGABYTES = 320;

    @Override
    public ProcessSpec prepare(ServerFolders folders, ServerPorts ports) {
        Path properties = ConfigurationFile.write(
                "kafka.properties",
                Map.of(
                        "port", ports.client(),
                        "controller-port", ports.internal(),
                        "data", folders.data(),
                        "single-node-settings", ConfigurationFile.read(SINGLE_NODE)),
                folders);
        Path logging = ConfigurationFile.write("kafka-log4j2.properties", Map.of(), folders);
        List<String> command =
                java(logging).mainClass(home.serverClassPath("kafka"), "kafka.Kafka", properties.toString());
        return new ProcessSpec(
                        folders.server(),
                        command,
                        folders.configuration(),
                        ports.client(),
                        folders.log(),
                        health(ports.client()))
                .withPreparation(() -> formatUnlessDone(properties, folders));
    }

    private void formatUnlessDone(Path properties, ServerFolders folders) {
        if (Files.exists(folders.data().resolve("meta.properties"))) {
            return;
        }
        OneShot.run(
                folders,
                java(properties.resolveSibling("kafka-log4j2.properties"))
                        .mainClass(
                                home.serverClassPath("kafka"),
                                "kafka.tools.StorageTool",
                                "format",
                                "--cluster-id",
                                CLUSTER_ID,
                                "--config",
                                properties.toString()));
    }

    private JavaCommand java(Path logging) {
        return new JavaCommand(Jdk.current().home(), home.parentWatchAgent())
                .quickStart(HEAP_MEGABYTES)
                .options("-Dlog4j2.configurationFile=" + logging);
    }

    /** The broker settings, by name, that do not depend on where the broker runs. */
    public static Map<String, String> singleNodeSettings() {
        Properties settings = new Properties();
        try {
            settings.load(new StringReader(ConfigurationFile.read(SINGLE_NODE)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string cannot fail to be read", impossible);
        }
        return settings.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, settings::getProperty));
    }

    /** Passes when a broker on this loopback port has joined its cluster. */
    public static HealthCheck health(int port) {
        return new KafkaHealthCheck(port);
    }
}
