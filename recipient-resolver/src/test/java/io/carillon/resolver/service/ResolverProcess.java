package io.carillon.resolver.service;

import io.carillon.localstack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The packaged resolver as a process of its own, against a local stack. */
final class ResolverProcess implements AutoCloseable {

    private static final Path TARGET = Path.of("target");
    private static final Duration START = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private ResolverProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with these options on top of the profile {@code local} and returns when it says that it is ready. */
    static ResolverProcess start(LocalStack stack, Path stateDir, String... options) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                executableJar().toString(),
                "--spring.profiles.active=local",
                "--server.port=" + port,
                "--carillon.kafka.bootstrap-servers=" + stack.kafkaBootstrapServers(),
                "--carillon.schema-registry.url=" + stack.schemaRegistryUrl(),
                "--carillon.resolver.state-dir=" + stateDir));
        command.addAll(List.of(options));
        ResolverProcess resolver = new ResolverProcess(launch(command), port);
        resolver.awaitReadiness(200);
        return resolver;
    }

    /** Waits until the readiness endpoint answers with this status. */
    void awaitReadiness(int status) {
        Awaitility.await().atMost(START).pollInterval(Duration.ofMillis(100)).until(() -> readiness() == status);
    }

    int readiness() {
        return get("/actuator/health/readiness").map(HttpResponse::statusCode).orElse(0);
    }

    String metrics() {
        return get("/actuator/prometheus").map(HttpResponse::body).orElse("");
    }

    /** Asks how users are. */
    HttpResponse<String> presence(String token, List<String> users) {
        String query = users.stream().map(user -> "user=" + user).collect(Collectors.joining("&"));
        return get("/presence?" + query, "Authorization", "Bearer " + token).orElseThrow();
    }

    /** Ends it as a power failure would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private Optional<HttpResponse<String>> get(String path, String... headers) {
        if (!process.isAlive()) {
            throw new IllegalStateException("the resolver has ended, see " + log());
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return Optional.of(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process launch(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path log() {
        return TARGET.resolve("resolver-it.log").toAbsolutePath();
    }

    private static Path executableJar() {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
