package io.carillon.localstack.installed;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A Java runtime on this machine.
 *
 * @param home its folder
 * @param feature its feature version, such as 17
 */
public record Jdk(Path home, int feature) {
    /** The runtime that runs this code. */
    public static Jdk current() {
        return new Jdk(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** Reads the {@code release} file that every runtime carries; empty when the folder holds no runtime. */
    static Optional<Jdk> at(Path home) {
        Path release = home.resolve("release");
        boolean runnable = Files.exists(home.resolve("bin/java")) || Files.exists(home.resolve("bin/java.exe"));
        if (!runnable || !Files.isRegularFile(release)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return feature(properties.getProperty("JAVA_VERSION", "")).map(feature -> new Jdk(home, feature));
    }

    private static Optional<Integer> feature(String quotedVersion) {
        try {
            return Optional.of(
                    Runtime.Version.parse(quotedVersion.replace("\"", "")).feature());
        } catch (IllegalArgumentException notAVersion) {
            return Optional.empty();
        }
    }
}
