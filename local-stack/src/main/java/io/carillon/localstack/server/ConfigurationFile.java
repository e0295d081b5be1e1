package io.carillon.localstack.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A resource of this package with <code>${name}</code> placeholders, written where a server reads it. */
final class ConfigurationFile {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z-]+)}");

    private ConfigurationFile() {}

    /** Returns the path of the written file. */
    static Path write(String resource, Map<String, ?> values, ServerFolders folders) {
        Path file = folders.configuration().resolve(resource);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, fill(read(resource), values));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    static String fill(String template, Map<String, ?> values) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> {
            Object value = Objects.requireNonNull(values.get(match.group(1)), "no value for " + match.group());
            // Forward slashes, because a backslash in a path would be an escape in properties and YAML.
            return Matcher.quoteReplacement(value.toString().replace('\\', '/'));
        });
    }

    /** Returns the resource as it is. */
    static String read(String resource) {
        try (InputStream in = ConfigurationFile.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
