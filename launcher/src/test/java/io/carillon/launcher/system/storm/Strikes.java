package io.carillon.launcher.system.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** What is done to the platform in the middle of a storm, each when so many messages are acknowledged. */
final class Strikes {

    private static final Duration GLANCE = Duration.ofMillis(2);

    private final Ledger ledger;
    private final List<Strike> strikes = new ArrayList<>();

    private record Strike(int after, String what, Runnable hand) {}

    Strikes(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param what for whoever reads the output */
    Strikes at(int acknowledged, String what, Runnable hand) {
        strikes.add(new Strike(acknowledged, what, hand));
        return this;
    }

    /** Waits for the moments, in turn; done when the last strike is. */
    CompletableFuture<Void> fall() {
        return CompletableFuture.runAsync(() -> strikes.forEach(this::fall), Thread::startVirtualThread);
    }

    private void fall(Strike strike) {
        while (ledger.acknowledged() < strike.after()) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        int before = ledger.acknowledged();
        long began = System.nanoTime();
        strike.hand().run();
        System.out.printf(
                "storm: at %,d acknowledged: %s; took %.1f s, in which %,d were acknowledged%n",
                before,
                strike.what(),
                Duration.ofNanos(System.nanoTime() - began).toMillis() / 1_000.0,
                ledger.acknowledged() - before);
    }
}
