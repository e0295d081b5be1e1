package io.carillon.launcher.platform;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.supervision.ManagedServer;
import io.carillon.localstack.supervision.ParallelStart;
import io.carillon.localstack.supervision.StartFailedException;
import io.carillon.localstack.supervision.StartListener;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;

/** Starts everything at once, each service as soon as the servers it starts on answer. */
final class PlatformStart {

    private static final Executor THREADS = Thread::startVirtualThread;

    private final PlatformConfig config;
    private final LocalStack stack;
    private final Function<Service, ManagedServer> services;
    private final StartListener listener;
    private volatile boolean givenUp;

    /**
     * A start.
     *
     * @param config says which services
     * @param services makes the process of a service when its turn comes
     */
    PlatformStart(PlatformConfig config, LocalStack stack, Function<Service, ManagedServer> services) {
        this.config = config;
        this.stack = stack;
        this.services = services;
        this.listener = config.listener();
    }

    /** Returns when all is ready, or throws the first failure at once, while other parts may still be starting. */
    void run() {
        var servers = startServers();
        var parts = Stream.concat(
                        servers.values().stream(),
                        config.services().stream().map(service -> startAfter(servers, service)))
                .toList();
        var failure = new CompletableFuture<Void>();
        parts.forEach(part -> part.exceptionally(cause -> {
            failure.completeExceptionally(cause);
            return null;
        }));
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            givenUp = true;
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Map<Component, CompletableFuture<Void>> startServers() {
        var servers = new EnumMap<Component, CompletableFuture<Void>>(Component.class);
        for (Component component : config.servers()) {
            servers.put(component, CompletableFuture.runAsync(() -> stack.require(Set.of(component)), THREADS));
        }
        return servers;
    }

    private CompletableFuture<Void> startAfter(Map<Component, CompletableFuture<Void>> servers, Service service) {
        var needed = service.startsOn().stream()
                .filter(servers::containsKey)
                .map(servers::get)
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(needed).thenRunAsync(() -> start(services.apply(service)), THREADS);
    }

    /**
     * A service that ends while it starts gets a second chance, as any operator's supervisor gives it: on a machine busy
     * with starting everything else, a server can be too late with an answer.
     */
    private void start(ManagedServer service) {
        try {
            ParallelStart.of(List.of(service), listener);
        } catch (StartFailedException first) {
            if (givenUp) {
                throw first;
            }
            ParallelStart.of(List.of(service), listener);
        }
    }
}
