package io.carillon.benchmarks.resuming;

import io.carillon.benchmarks.harness.socket.SocketLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** All clients of a run, and which gateways they know. */
final class Crowd implements AutoCloseable {
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10));
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int CLIENTS_OF_A_GROUP = 4;

    private final SocketLoop loop = SocketLoop.start();
    private final SplittableRandom random = new SplittableRandom(42);
    private final Faults faults = new Faults();
    private final Phases phases;
    private final List<Integer> ports;
    private final AtomicInteger live = new AtomicInteger();
    private final List<Client> clients = new ArrayList<>();
    private volatile List<Integer> ring;

    /** @param ports of the gateways, which are named by their place in this list */
    Crowd(Phases phases, List<Integer> ports) {
        this.phases = phases;
        this.ports = List.copyOf(ports);
        this.ring = IntStream.range(0, ports.size()).boxed().toList();
    }

    /**
     * Adds four clients for each group: its users, the first with two devices.
     *
     * @param timed whether they measure the latency of those who are connected
     */
    List<Client> add(List<Group> groups, boolean timed, UnaryOperator<String> tokenOf) {
        List<Client> added = groups.parallelStream()
                .flatMap(group -> {
                    List<String> tokens = group.users().stream().map(tokenOf).toList();
                    return IntStream.range(0, CLIENTS_OF_A_GROUP)
                            .mapToObj(i -> new Client(this, group, tokens.get(i % tokens.size()), timed));
                })
                .toList();
        clients.addAll(added);
        return added;
    }

    static int groupsOf(int clients) {
        return Math.ceilDiv(clients, CLIENTS_OF_A_GROUP);
    }

    /** Where clients go when they lose a gateway: to the one that follows it, in a ring. */
    void route(Integer... gateways) {
        ring = List.of(gateways);
    }

    /**
     * Lets clients connect to a gateway with the cursors they have, evenly spread over a time. Each counts as away from the moment
     * at which its turn was due.
     */
    void send(List<Client> some, int gateway, Duration within) {
        long begin = System.nanoTime();
        long step = within.toNanos() / some.size();
        for (int i = 0; i < some.size(); i++) {
            Client client = some.get(i);
            long due = begin + i * step;
            loop.executeAfter(Duration.ofNanos(due - System.nanoTime()), () -> {
                client.absence().since(due);
                client.goTo(gateway);
            });
        }
    }

    /** Cuts clients off; they stay away. */
    void cut(List<Client> some) {
        onLoop(some, Client::leave);
    }

    /** From now on the clients of a gateway count as away until they are connected anew: they don't know yet that it goes. */
    void expectToLose(int gateway) {
        onLoop(clients, client -> {
            if (client.gateway() == gateway) {
                client.absence().begin();
            }
        });
    }

    /** Does something with clients where they live, and returns when it is done. */
    void onLoop(List<Client> some, Consumer<Client> action) {
        var done = new CompletableFuture<Void>();
        loop.execute(() -> {
            some.forEach(action);
            done.complete(null);
        });
        done.join();
    }

    /** Waits until all clients, or all but some, are live; fails after a time. */
    void awaitLive(int missing, Duration limit) throws InterruptedException {
        await("clients are live", limit, () -> live.get() >= clients.size() - missing);
    }

    /** Waits until all clients have all that was written; fails after a time. */
    void awaitComplete(Duration limit) throws InterruptedException {
        await("clients have everything", limit, () -> {
            var complete = new CompletableFuture<Boolean>();
            loop.execute(() -> complete.complete(clients.stream().allMatch(Client::complete)));
            return complete.join();
        });
    }

    private void await(String what, Duration limit, BooleanSupplier reached) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!reached.getAsBoolean()) {
            Throwable failure = loop.failure();
            if (failure != null) {
                throw new IllegalStateException("the clients' thread failed", failure);
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not all %s after %d s, %d of %d are live: %s; %s"
                        .formatted(what, limit.toSeconds(), live.get(), clients.size(), faults, faults.ends()));
            }
            Thread.sleep(PAUSE);
        }
    }

    Faults faults() {
        return faults;
    }

    Phases phases() {
        return phases;
    }

    SocketLoop loop() {
        return loop;
    }

    int portOf(int gateway) {
        return ports.get(gateway);
    }

    int after(int gateway) {
        return ring.get((ring.indexOf(gateway) + 1) % ring.size());
    }

    Duration backoff(int failures) {
        return BACKOFF.delay(failures, random);
    }

    void countLive(int more) {
        live.addAndGet(more);
    }

    @Override
    public void close() throws Exception {
        loop.close();
    }
}
