package io.carillon.chat;

import io.carillon.localstack.LocalStack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A chat service as a process of its own, which shares the commands with all others, and can be stopped and killed. */
final class ServiceProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern READS = Pattern.compile("Commands are read");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();

    private ServiceProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::readOutput);
    }

    static ServiceProcess start(ServiceSettings settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ChatServiceApplication.class.getName()));
        command.addAll(List.of(settings.asArguments()));
        try {
            return new ServiceProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is ready and has its share of the commands. */
    static ServiceProcess reading(LocalStack stack) {
        ServiceProcess service = start(ServiceSettings.on(stack));
        new ServiceClient(Integer.parseInt(service.awaitLine(PORT).group(1)), stack).awaitReady();
        service.awaitReading();
        return service;
    }

    /** Waits until it has got partitions. */
    void awaitReading() {
        var _ = awaitLine(READS);
    }

    /** Waits for a line of output with the pattern in it. */
    Matcher awaitLine(Pattern pattern) {
        List<String> seen = new ArrayList<>();
        for (String line = nextLine(); line != null; line = nextLine()) {
            seen.add(line);
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher;
            }
        }
        throw new AssertionError("no line like " + pattern + " in\n" + String.join("\n", seen));
    }

    /** As a platform ends a service: shutdown hooks run. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** SIGKILL: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private @Nullable String nextLine() {
        try {
            return output.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private void readOutput() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(output::add);
        } catch (IOException | UncheckedIOException e) {
            output.add("(the process ended: " + e.getMessage() + ")");
        }
    }
}
