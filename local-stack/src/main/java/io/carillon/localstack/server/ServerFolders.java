package io.carillon.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one server keeps its files, inside the one folder of its stack.
 *
 * @param stack the stack's folder
 * @param server the server's name
 */
public record ServerFolders(Path stack, String server) {

    Path data() {
        return allData(stack).resolve(server);
    }

    Path configuration() {
        return stack.resolve("configuration").resolve(server);
    }

    Path log() {
        return stack.resolve("logs").resolve(server + ".log");
    }

    /** Deletes the data of all servers of a stack that is down; their logs stay. */
    public static void deleteData(Path stack) {
        delete(allData(stack));
    }

    /** Deletes all files of a stack that is down. */
    public static void deleteAll(Path stack) {
        delete(stack);
    }

    private static Path allData(Path stack) {
        return stack.resolve("data");
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
