package io.carillon.launcher.system.chaos;

import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.Service;
import io.carillon.launcher.platform.ServiceInstance;
import io.carillon.localstack.supervision.ManagedServer;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Two instances of family-service, and the hand that kills them. */
final class Instances implements AutoCloseable {

    private static final int BOTH_EVERY = 3;

    private final List<ManagedServer> servers;
    private final AtomicInteger kills = new AtomicInteger();

    /** Starts a second one beside the platform's own. */
    Instances(Platform platform) {
        var second = platform.add(
                new ServiceInstance(Service.FAMILY_SERVICE, "family-service-second", platform.freePort(), List.of()));
        second.start();
        this.servers = List.of(platform.service(Service.FAMILY_SERVICE), second);
    }

    /** Both in any order, as a load balancer would try them; each may be dead. */
    List<URI> inAnyOrder() {
        var uris = servers.stream().map(Platform::uriOf).toList();
        return ThreadLocalRandom.current().nextBoolean() ? uris : uris.reversed();
    }

    /** Kills one, now and then both, and returns when both answer again. */
    void strike(Random random) {
        if (random.nextInt(BOTH_EVERY) == 0) {
            servers.forEach(this::kill);
        } else {
            kill(servers.get(random.nextInt(servers.size())));
        }
        servers.parallelStream().forEach(ManagedServer::start);
    }

    private void kill(ManagedServer server) {
        server.kill();
        kills.incrementAndGet();
    }

    int kills() {
        return kills.get();
    }

    /** Leaves the platform as it was. */
    @Override
    public void close() {
        servers.getFirst().start();
        servers.getLast().stop();
    }
}
