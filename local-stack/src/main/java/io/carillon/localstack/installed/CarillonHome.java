package io.carillon.localstack.installed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The built repository that servers are started from.
 *
 * @param root the folder that holds {@code local-stack/servers}
 */
public record CarillonHome(Path root) {
    /** System property that names the folder where it cannot be found from the working directory. */
    public static final String PROPERTY = "carillon.home";

    public CarillonHome {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * The folder that {@code -Dcarillon.home} names, or else the nearest one at or above the working directory.
     *
     * @throws NotInstalledException when there is none
     */
    public static CarillonHome find() {
        String named = System.getProperty(PROPERTY);
        return named == null ? above(Path.of("")) : new CarillonHome(Path.of(named));
    }

    static CarillonHome above(Path folder) {
        Path start = folder.toAbsolutePath().normalize();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("local-stack").resolve("servers"))) {
                return new CarillonHome(at);
            }
        }
        throw new NotInstalledException(
                "no folder at or above %s holds local-stack/servers: run inside the repository or set -D%s=<its folder>"
                        .formatted(start, PROPERTY));
    }

    /** The class path of one of the servers below {@code local-stack/servers}. */
    public String serverClassPath(String server) {
        return read(servers().resolve(server).resolve("target/classpath.txt"));
    }

    /** The executable jar of the schema registry. */
    public Path schemaRegistryJar() {
        return existing(servers().resolve("schema-registry/target/registry/quarkus-run.jar"));
    }

    /** The class path of the token issuer. */
    public String tokenIssuerClassPath() {
        Path target = localStack().resolve("token-issuer/target");
        return existing(target.resolve("token-issuer.jar"))
                + System.getProperty("path.separator")
                + read(target.resolve("classpath.txt"));
    }

    /** The agent that ends a child process when its parent is gone. */
    public Path parentWatchAgent() {
        return existing(localStack().resolve("parent-watch/target/parent-watch.jar"));
    }

    private Path localStack() {
        return root.resolve("local-stack");
    }

    private Path servers() {
        return localStack().resolve("servers");
    }

    private static String read(Path file) {
        try {
            return Files.readString(existing(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new NotInstalledException(
                    file + " is missing: build it with ./mvnw -pl local-stack -am package -DskipTests");
        }
        return file;
    }
}
