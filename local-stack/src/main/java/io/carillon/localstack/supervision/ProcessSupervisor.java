package io.carillon.localstack.supervision;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs programs as child processes and leaves none behind, not even those of a predecessor that was killed. */
public final class ProcessSupervisor implements AutoCloseable {
    private final RunStateFile recorded;
    private final List<ManagedProcess> processes = new CopyOnWriteArrayList<>();

    private ProcessSupervisor(RunStateFile recorded) {
        this.recorded = recorded;
    }

    /**
     * Takes possession of a folder, after ending whatever a dead predecessor left running.
     *
     * @param folder where the run state is kept, see {@link RecordedRun#read}; created when missing
     * @throws AlreadyRunningException when a supervisor in another living process uses the folder
     */
    public static ProcessSupervisor open(Path folder) {
        RecordedRun.read(folder).ifPresent(previous -> endLeftovers(folder, previous));
        return new ProcessSupervisor(new RunStateFile(folder));
    }

    private static void endLeftovers(Path folder, RecordedRun previous) {
        boolean ours = previous.owner().pid() == ProcessHandle.current().pid();
        if (!ours && previous.isOwned()) {
            throw new AlreadyRunningException(folder, previous.owner());
        }
        previous.end();
    }

    /** Takes a program under supervision without starting it. */
    public ManagedProcess supervise(ProcessSpec spec) {
        ManagedProcess process = new ManagedProcess(spec, recorded);
        processes.add(process);
        return process;
    }

    /** Stops all programs at once and returns when none is left. */
    @Override
    public void close() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            processes.forEach(process -> threads.execute(process::stop));
        }
    }
}
