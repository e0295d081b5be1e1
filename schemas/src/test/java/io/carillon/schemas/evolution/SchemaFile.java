package io.carillon.schemas.evolution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** An {@code .avsc} file. Paths are relative to the module. */
public record SchemaFile(Path path, Schema schema) {

    /** The schemas as they are now. */
    public static final Path CURRENT = Path.of("src/main/avro");

    static final Path RELEASED = Path.of("src/main/released");

    /** All schema files below a folder, in the order of their paths. */
    public static List<SchemaFile> below(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".avsc"))
                    .sorted()
                    .map(SchemaFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it describes an event, not a record of the delivery. */
    public boolean isEvent() {
        return schema.getNamespace().startsWith("io.carillon.events.");
    }

    /** The file's name without its ending. */
    String baseName() {
        return path.getFileName().toString().replace(".avsc", "");
    }

    String folder() {
        return path.getName(path.getNameCount() - 2).toString();
    }

    private static SchemaFile read(Path path) {
        try {
            return new SchemaFile(path, new Schema.Parser().parse(path.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
