package io.carillon.localstack.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a supervisor, perhaps in another process and perhaps dead, has recorded in its folder.
 *
 * @param owner the process the supervisor runs or ran in
 * @param servers those it had running when it last wrote
 */
public record RecordedRun(ProcessIdentity owner, List<RunState> servers) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public RecordedRun {
        servers = List.copyOf(servers);
    }

    /**
     * Reads what is recorded in a folder.
     *
     * @param folder given to {@link ProcessSupervisor#open}
     * @return empty when no supervisor ever used the folder
     */
    public static Optional<RecordedRun> read(Path folder) {
        Path file = RunStateFile.in(folder);
        try {
            return Files.exists(file) ? Optional.of(RunStateFile.parse(Files.readAllLines(file))) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    /** Tells whether the process that runs the servers lives. */
    public boolean isOwned() {
        return owner.find().isPresent();
    }

    /**
     * Asks the owner to end, unless it is this process, so that it stops its servers in good order; then ends what is left.
     * Returns when no server is.
     */
    public void end() {
        owner.find().filter(process -> !process.equals(ProcessHandle.current())).ifPresent(RecordedRun::end);
        List<CompletableFuture<Void>> ends = servers.stream()
                .flatMap(server -> server.process().find().stream())
                .map(leftover -> CompletableFuture.runAsync(() -> end(leftover)))
                .toList();
        ends.forEach(CompletableFuture::join);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (process.isAlive()) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
