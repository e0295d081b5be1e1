package io.carillon.launcher.platform;

import io.carillon.localstack.supervision.RecordedRun;
import io.carillon.localstack.supervision.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A platform that another process runs, or ran before it was killed, as its folder tells. */
public final class PlatformRun {

    private final List<RecordedRun> runs;

    private PlatformRun(List<RecordedRun> runs) {
        this.runs = runs;
    }

    /** Reads what a platform has recorded in its folder; nothing recorded is a platform without parts. */
    public static PlatformRun in(Path folder) {
        return new PlatformRun(Stream.of(PlatformFolders.services(folder), PlatformFolders.stack(folder))
                .flatMap(part -> RecordedRun.read(part).stream())
                .toList());
    }

    /** The process that started the platform, if it lives. */
    public Optional<ProcessHandle> owner() {
        return runs.stream().flatMap(run -> run.owner().find().stream()).findFirst();
    }

    /** The servers and services that live. */
    public List<RunState> alive() {
        return runs.stream()
                .flatMap(run -> run.servers().stream())
                .filter(RunState::isAlive)
                .toList();
    }

    /** The living server or service of this name. */
    public Optional<RunState> alive(String name) {
        return alive().stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Ends the platform in good order, then whatever is left of it; returns when nothing is. */
    public void end() {
        runs.forEach(RecordedRun::end);
    }
}
