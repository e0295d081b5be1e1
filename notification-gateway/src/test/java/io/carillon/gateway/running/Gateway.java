package io.carillon.gateway.running;

import io.carillon.gateway.NotificationGateway;
import io.carillon.localstack.LocalStack;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway that runs in this JVM. */
final class Gateway implements AutoCloseable {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final int port;

    private Gateway(ConfigurableApplicationContext context) {
        this.context = context;
        this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static Gateway start(LocalStack stack, String issuerUri, String... settings) {
        return startAt(0, stack, issuerUri, settings);
    }

    /** On this port: in the place of one that is closed. */
    static Gateway startAt(int port, LocalStack stack, String issuerUri, String... settings) {
        Gateway gateway = new Gateway(new SpringApplicationBuilder(NotificationGateway.class)
                .run(arguments(port, stack, issuerUri, settings)));
        Awaitility.await("the gateway is ready").atMost(PATIENCE).until(gateway::ready);
        return gateway;
    }

    /** What a gateway is started with, in this JVM or another. */
    static String[] arguments(int port, LocalStack stack, String issuerUri, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=local",
                "--server.port=" + port,
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuerUri,
                "--carillon.kafka.bootstrap-servers=" + stack.kafkaBootstrapServers(),
                "--carillon.schema-registry.url=" + stack.schemaRegistryUrl(),
                "--carillon.gateway.heartbeat.resolution=100ms",
                "--carillon.gateway.delivery.retry-interval=200ms",
                "--carillon.gateway.delivery.check-interval=500ms",
                "--carillon.gateway.replay.retry-interval=200ms",
                "--carillon.gateway.drain.window=300ms"));
        for (String setting : settings) {
            String key = "--carillon.gateway." + setting.substring(0, setting.indexOf('=') + 1);
            arguments.removeIf(argument -> argument.startsWith(key));
            arguments.add("--carillon.gateway." + setting);
        }
        return arguments.toArray(String[]::new);
    }

    URI socket() {
        return URI.create("ws://127.0.0.1:" + port + "/socket");
    }

    URI http(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    boolean ready() {
        return get("/actuator/health/readiness").statusCode() == OK;
    }

    HttpResponse<String> get(String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(http(path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The value of a counter, all its tags that are not given taken together. */
    double count(String name, String... tags) {
        return context.getBean(MeterRegistry.class).find(name).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** How often a timer was used. */
    long timed(String name, String... tags) {
        return context.getBean(MeterRegistry.class).find(name).tags(tags).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    double gauge(String name) {
        return context.getBean(MeterRegistry.class).get(name).gauge().value();
    }

    Map<String, Double> closes() {
        Map<String, Double> closes = new TreeMap<>();
        context.getBean(MeterRegistry.class)
                .find("carillon.gateway.closes")
                .counters()
                .forEach(counter -> closes.put(String.valueOf(counter.getId().getTag("code")), counter.count()));
        return closes;
    }

    @Override
    public void close() {
        context.close();
    }
}
