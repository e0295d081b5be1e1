package io.carillon.gateway.delivery;

import io.carillon.gateway.log.DeliveryLog;
import io.carillon.gateway.resume.HoldLimits;
import io.carillon.gateway.resume.Replayer;
import io.carillon.gateway.resume.Start;
import io.carillon.gateway.resume.Subscriber;
import io.carillon.gateway.resume.Subscription;
import java.util.ArrayList;
import java.util.List;

/** What the rest of the gateway sees of delivery: subscribe, unsubscribe, and whether it works. Thread-safe. */
public final class Deliveries implements AutoCloseable {

    private final LiveReader reader;
    private final Joins joins;
    private final Replayer replayer;
    private final HoldLimits limits;

    Deliveries(LiveReader reader, Joins joins, Replayer replayer, HoldLimits limits) {
        this.reader = reader;
        this.joins = joins;
        this.replayer = replayer;
        this.limits = limits;
    }

    /** Starts reading. */
    public void start() {
        replayer.start();
        reader.start();
    }

    /** The delivery log as it was found. Until it is found for the first time, subscriptions wait. */
    public void logIs(DeliveryLog found) {
        reader.tasks().soon(() -> joins.logIs(found));
    }

    /**
     * Subscribes to a user's notifications.
     *
     * @param start where to start
     */
    public Subscription subscribe(Subscriber subscriber, Start start) {
        Subscription subscription = new Subscription(subscriber, start, limits);
        reader.tasks().soon(() -> joins.join(subscription));
        return subscription;
    }

    /** Nothing is offered to the subscriber any more. */
    public void unsubscribe(Subscription subscription) {
        subscription.end();
        reader.tasks().whenConvenient(() -> joins.leave(subscription));
    }

    /** Whether its threads are at work. If not, only a restart helps. */
    public boolean alive() {
        return reader.alive() && replayer.alive();
    }

    /** What keeps notifications from being delivered for now, in words; empty when all is well. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (reader.resting() > 0) {
            problems.add(reader.resting() + " partitions wait for the schema registry");
        }
        return problems;
    }

    @Override
    public void close() {
        reader.close();
        replayer.close();
    }
}
