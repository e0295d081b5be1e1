package io.carillon.launcher.platform;

import io.carillon.localstack.installed.CarillonHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The executable jars of our services.
 *
 * @param home where they were built, or where {@code ./carillon} has put copies
 */
record ServiceJars(CarillonHome home) {

    /** The jar to start a service from. */
    Path of(Service service) {
        String name = service.serviceName();
        var target = home.root().resolve(name).resolve("target");
        try (var jars = Files.newDirectoryStream(target, name + "-*-exec.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s is not built: %s cannot be read".formatted(name, target), e);
        }
        throw new IllegalStateException("%s is not built: no *-exec.jar in %s".formatted(name, target));
    }
}
