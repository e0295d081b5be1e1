package io.carillon.localstack.supervision;

import io.carillon.localstack.installed.CarillonHome;
import io.carillon.localstack.installed.Jdk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** How to run a {@link Beacon}. */
final class BeaconSpec {
    private BeaconSpec() {}

    /** One that ends with its parent. */
    static ProcessSpec watched(Path folder, int port) {
        return spec(folder, port, java().mainClass(classPath(), Beacon.class.getName(), Integer.toString(port)));
    }

    /** One without the agent, which outlives a killed parent. */
    static ProcessSpec unwatched(Path folder, int port) {
        String java = Jdk.current().home().resolve("bin/java").toString();
        return spec(folder, port, List.of(java, "-cp", classPath(), Beacon.class.getName(), Integer.toString(port)));
    }

    /** One that prints a line and ends at once. */
    static ProcessSpec broken(Path folder) {
        return spec(folder, freePort(), java().mainClass(classPath(), Beacon.class.getName(), "broken"));
    }

    static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Main and test classes of this module. */
    static String classPath() {
        return location(Beacon.class) + System.getProperty("path.separator") + location(ProcessSpec.class);
    }

    private static ProcessSpec spec(Path folder, int port, List<String> command) {
        return new ProcessSpec(
                "beacon",
                command,
                folder,
                port,
                folder.resolve("logs/beacon.log"),
                HealthCheck.http(URI.create("http://127.0.0.1:" + port + "/")));
    }

    private static JavaCommand java() {
        return new JavaCommand(Jdk.current().home(), CarillonHome.find().parentWatchAgent());
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
