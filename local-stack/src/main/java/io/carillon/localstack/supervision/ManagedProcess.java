package io.carillon.localstack.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program under supervision: one process at a time, with a pipe to its standard input that ends it when we end. */
public final class ManagedProcess implements ManagedServer {
    private static final int SHOWN_LINES = 25;

    private final ProcessSpec spec;
    private final RunStateFile recorded;
    private volatile @Nullable Process process;

    ManagedProcess(ProcessSpec spec, RunStateFile recorded) {
        this.spec = spec;
        this.recorded = recorded;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public int port() {
        return spec.port();
    }

    @Override
    public boolean isRunning() {
        Process current = process;
        return current != null && current.isAlive();
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        if (!LoopbackPort.isFree(spec.port())) {
            // Its answer would be taken for ours.
            throw new StartFailedException(
                    spec.name(), "port " + spec.port() + " is in use by another program on this machine");
        }
        spec.preparation().run();
        LogTail log = LogTail.from(spec.log());
        Process started = launch();
        process = started;
        recorded.started(new RunState(spec.name(), ProcessIdentity.of(started.toHandle()), spec.port(), spec.log()));
        try {
            awaitHealth(started, log);
        } catch (RuntimeException failure) {
            kill();
            throw failure;
        }
    }

    private Process launch() {
        ProcessBuilder builder = new ProcessBuilder(spec.command())
                .directory(spec.workingDirectory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        try {
            Files.createDirectories(spec.workingDirectory());
            Files.createDirectories(spec.log().getParent());
            return builder.start();
        } catch (IOException e) {
            throw new StartFailedException(
                    spec.name(), "cannot run " + spec.command().getFirst() + ": " + e.getMessage());
        }
    }

    private void awaitHealth(Process started, LogTail log) {
        try {
            if (spec.health().passesWithin(spec.startTimeout(), started::isAlive)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure("the start was interrupted", log);
        }
        throw started.isAlive()
                ? failure("it does not answer after " + spec.startTimeout().toSeconds() + " s", log)
                : failure("it ended with code " + started.exitValue(), log);
    }

    private StartFailedException failure(String reason, LogTail log) {
        return new StartFailedException(spec.name(), reason, spec.log(), log.lastLines(SHOWN_LINES));
    }

    @Override
    public void stop() {
        Process current = process;
        if (current == null) {
            return;
        }
        try {
            // The end of its standard input is what the parent-watch agent waits for; unlike a signal it works on every
            // system.
            current.getOutputStream().close();
            if (!current.waitFor(spec.stopTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                current.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the input of " + spec.name(), e);
        } catch (InterruptedException interrupted) {
            current.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        recorded.ended(spec.name());
    }

    @Override
    public void kill() {
        Process current = process;
        if (current == null) {
            return;
        }
        current.destroyForcibly();
        current.onExit().join();
        recorded.ended(spec.name());
    }
}
