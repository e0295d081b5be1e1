package io.carillon.launcher.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** Packs one auto-configuration into a jar, so that a service that finds it on its class path applies it. */
final class ExtensionJar {

    private static final String IMPORTS =
            "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

    private ExtensionJar() {}

    static Path withAutoConfiguration(Path jar, Class<?> autoConfiguration) {
        String classFile = autoConfiguration.getName().replace('.', '/') + ".class";
        try (var entries = new JarOutputStream(Files.newOutputStream(jar));
                InputStream bytes =
                        requireNonNull(autoConfiguration.getClassLoader().getResourceAsStream(classFile))) {
            entries.putNextEntry(new ZipEntry(classFile));
            bytes.transferTo(entries);
            entries.putNextEntry(new ZipEntry(IMPORTS));
            entries.write(autoConfiguration.getName().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }
}
