package io.carillon.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;

/** How to use the command. The text is a file of its own because the shell script prints it too, without a JVM. */
final class Usage {

    private Usage() {}

    static String text() {
        try (var text = requireNonNull(Usage.class.getResourceAsStream("usage.txt"), "usage.txt")) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
