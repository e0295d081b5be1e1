package io.carillon.localstack.server;

import io.carillon.localstack.installed.CarillonHome;
import io.carillon.localstack.installed.InstalledJdks;
import io.carillon.localstack.installed.Jdk;
import io.carillon.localstack.installed.NotInstalledException;
import io.carillon.localstack.supervision.HealthCheck;
import io.carillon.localstack.supervision.JavaCommand;
import io.carillon.localstack.supervision.ProcessSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One Cassandra node.
 *
 * @param home where the class path is found
 * @param jdks to choose one from that Cassandra runs on
 */
public record CassandraServer(CarillonHome home, InstalledJdks jdks) implements Server {
    private static final int HEAP_MEGABYTES = 512;

    @Override
    public ProcessSpec prepare(ServerFolders folders, ServerPorts ports) {
        Path yaml = ConfigurationFile.write(
                "cassandra.yaml",
                Map.of(
                        "port", ports.client(),
                        "storage-port", ports.internal(),
                        "data", folders.data()),
                folders);
        Path logging = ConfigurationFile.write("cassandra-logback.xml", Map.of(), folders);
        Path options = ConfigurationFile.write("cassandra-jvm.options", Map.of(), folders);
        List<String> command = new JavaCommand(jdk().home(), home.parentWatchAgent())
                .quickStart(HEAP_MEGABYTES)
                .options(
                        "@" + options,
                        "-Dcassandra.config=" + yaml.toUri(),
                        "-Dcassandra.storagedir=" + folders.data(),
                        "-Dlogback.configurationFile=" + logging)
                .mainClass(home.serverClassPath("cassandra"), "org.apache.cassandra.service.CassandraDaemon");
        return new ProcessSpec(
                folders.server(),
                command,
                folders.configuration(),
                ports.client(),
                folders.log(),
                health(ports.client()));
    }

    private Jdk jdk() {
        return jdks.first(17, 11).orElseThrow(() -> new NotInstalledException("""
                Cassandra 5.0 runs on JDK 17 or 11 only, and this machine has just %s. Install one beside it, for example
                  Debian, Ubuntu   sudo apt install openjdk-17-jre-headless
                  Fedora           sudo dnf install java-17-openjdk-headless
                  macOS            brew install openjdk@17
                  Windows          winget install EclipseAdoptium.Temurin.17.JRE
                  SDKMAN           sdk install java 17-tem
                or set JAVA_HOME_17 to where it is.""".formatted(jdks.describe())));
    }

    /** Passes when a node on this loopback port answers CQL. */
    public static HealthCheck health(int port) {
        return new CassandraHealthCheck(port);
    }
}
