package io.carillon.benchmarks.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A new folder for what a benchmark starts, deleted with all it holds when closed.
 *
 * @param path where it is
 */
public record WorkFolder(Path path) implements AutoCloseable {

    /** Creates one among the temporary files. */
    public static WorkFolder create() {
        try {
            return new WorkFolder(Files.createTempDirectory("carillon-benchmark"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (var tree = Files.walk(path)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
