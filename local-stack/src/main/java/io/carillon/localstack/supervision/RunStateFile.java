package io.carillon.localstack.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keeps {@code run-state.tsv} in step with what runs. First line: pid and start of the owner; then one line per server: name,
 * pid, start, port, log. Replaced as a whole, so that a reader never sees half of it.
 */
final class RunStateFile {
    private static final String NAME = "run-state.tsv";

    private final Path file;
    private final ProcessIdentity owner = ProcessIdentity.of(ProcessHandle.current());
    private final Map<String, RunState> running = new LinkedHashMap<>();

    RunStateFile(Path folder) {
        file = in(folder);
        write();
    }

    static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    synchronized void started(RunState server) {
        running.put(server.name(), server);
        write();
    }

    synchronized void ended(String server) {
        if (running.remove(server) != null) {
            write();
        }
    }

    private void write() {
        List<String> lines = Stream.concat(
                        Stream.of(owner.pid() + "\t" + owner.startedAt()),
                        running.values().stream().map(RunStateFile::line))
                .toList();
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(NAME + ".next");
            Files.write(next, lines);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static String line(RunState server) {
        ProcessIdentity process = server.process();
        return String.join(
                "\t",
                server.name(),
                Long.toString(process.pid()),
                process.startedAt().toString(),
                Integer.toString(server.port()),
                server.log().toString());
    }

    static RecordedRun parse(List<String> lines) {
        String[] owner = lines.getFirst().split("\t", -1);
        List<RunState> servers =
                lines.stream().skip(1).map(RunStateFile::server).toList();
        return new RecordedRun(identity(owner[0], owner[1]), servers);
    }

    private static RunState server(String line) {
        String[] field = line.split("\t", 5);
        return new RunState(field[0], identity(field[1], field[2]), Integer.parseInt(field[3]), Path.of(field[4]));
    }

    private static ProcessIdentity identity(String pid, String startedAt) {
        return new ProcessIdentity(Long.parseLong(pid), Instant.parse(startedAt));
    }
}
