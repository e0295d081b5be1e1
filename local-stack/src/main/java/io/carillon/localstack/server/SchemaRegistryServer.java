package io.carillon.localstack.server;

import io.carillon.localstack.installed.CarillonHome;
import io.carillon.localstack.installed.Jdk;
import io.carillon.localstack.supervision.HealthCheck;
import io.carillon.localstack.supervision.JavaCommand;
import io.carillon.localstack.supervision.ProcessSpec;
import java.net.URI;
import java.util.List;

/**
 * One Apicurio registry with its data in a file.
 *
 * @param home where the registry is unpacked
 */
public record SchemaRegistryServer(CarillonHome home) implements Server {
    /** Where the API of Confluent's registry is found; its ids are the ones that go into the records' wire format. */
    public static final String API_PATH = "/apis/ccompat/v7";

    private static final int HEAP_MEGABYTES = 256;

    @Override
    public ProcessSpec prepare(ServerFolders folders, ServerPorts ports) {
        List<String> command = new JavaCommand(Jdk.current().home(), home.parentWatchAgent())
                .quickStart(HEAP_MEGABYTES)
                .options(
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + ports.client(),
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + ports.internal(),
                        "-Dquarkus.http.access-log.enabled=false",
                        "-Dapicurio.rules.global.compatibility=FULL_TRANSITIVE",
                        "-Dapicurio.datasource.url=" + database(folders))
                .jar(home.schemaRegistryJar());
        return new ProcessSpec(
                folders.server(),
                command,
                folders.configuration(),
                ports.client(),
                folders.log(),
                health(ports.client()));
    }

    /** What was registered must survive a kill: without the option H2 writes half a second later. */
    private static String database(ServerFolders folders) {
        return "jdbc:h2:file:" + folders.data().resolve("registry") + ";WRITE_DELAY=0";
    }

    /** Passes when a registry on this loopback port lists its subjects. */
    public static HealthCheck health(int port) {
        return HealthCheck.http(URI.create("http://127.0.0.1:" + port + API_PATH + "/subjects"));
    }
}
