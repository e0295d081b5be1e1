package io.carillon.localstack.junit;

import io.carillon.localstack.server.ServerFolders;
import io.carillon.localstack.supervision.RecordedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One folder per test process, so that several can test at once.
 *
 * @param parent of all of them
 */
record TestFolders(Path parent) {
    Path ofThisProcess() {
        return parent.resolve(Long.toString(ProcessHandle.current().pid()));
    }

    /** Deletes the folders of processes that are gone, after ending the servers that a killed one may have left. */
    void removeAbandoned() {
        for (Path folder : folders()) {
            RecordedRun.read(folder).filter(run -> !run.isOwned()).ifPresent(run -> {
                run.end();
                ServerFolders.deleteAll(folder);
            });
        }
    }

    private List<Path> folders() {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + parent, e);
        }
    }
}
