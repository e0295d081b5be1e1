package io.carillon.family;

import io.carillon.localstack.LocalStack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A family service as a process of its own, which can be killed. */
final class ServiceProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();

    private ServiceProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::readOutput);
    }

    static ServiceProcess start(Class<?> mainClass, ServiceSettings settings) {
        return start(mainClass, List.of(), settings);
    }

    /** @param args go before the settings: a command and its arguments */
    static ServiceProcess start(Class<?> mainClass, List<String> args, ServiceSettings settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                mainClass.getName()));
        command.addAll(args);
        command.addAll(List.of(settings.asArguments()));
        try {
            return new ServiceProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the service is ready. */
    ServiceClient client(LocalStack stack) {
        ServiceClient client = clientBeforeItIsReady(stack);
        client.awaitReady();
        return client;
    }

    /** Waits until the service listens. */
    ServiceClient clientBeforeItIsReady(LocalStack stack) {
        return new ServiceClient(Integer.parseInt(awaitLine(PORT).group(1)), stack);
    }

    /** Waits for a line of output with the pattern in it. */
    Matcher awaitLine(Pattern pattern) {
        List<String> seen = new ArrayList<>();
        String line = nextLine();
        while (line != null) {
            seen.add(line);
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher;
            }
            line = nextLine();
        }
        throw new AssertionError("no line like " + pattern + " in\n" + String.join("\n", seen));
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
            return output.poll(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private void readOutput() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(output::add);
        } catch (IOException | UncheckedIOException e) {
            output.add("(the process was killed: " + e.getMessage() + ")");
        }
    }
}
