package io.carillon.gateway.delivery;

import io.carillon.gateway.log.Cursor;
import io.carillon.gateway.log.DeliveryLog;
import io.carillon.gateway.log.LogAdmin;
import io.carillon.gateway.log.LogBounds;
import io.carillon.gateway.log.LogTasks;
import io.carillon.gateway.log.TimePosition;
import io.carillon.gateway.protocol.GapReason;
import io.carillon.gateway.resume.ResumeDecision;
import io.carillon.gateway.resume.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds each subscription its place, between two polls. Confined to the live reader's thread. */
final class Joins {

    private final LivePartitions partitions;
    private final LogAdmin admin;
    private final Arrivals arrivals;
    private final LogTasks tasks;
    private final List<Subscription> early = new ArrayList<>();
    private boolean looking;
    private @Nullable DeliveryLog log;

    private record Sighting(DeliveryLog log, LogBounds bounds) {}

    Joins(LivePartitions partitions, LogAdmin admin, Arrivals arrivals, LogTasks tasks) {
        this.partitions = partitions;
        this.admin = admin;
        this.arrivals = arrivals;
        this.tasks = tasks;
    }

    /** The log as it was found; when it is another one than before, everybody has to resume. */
    void logIs(DeliveryLog found) {
        partitions.logLookedAt();
        if (!found.equals(log)) {
            log = found;
            partitions.all().forEach(partitions::resync);
        }
        List<Subscription> waited = List.copyOf(early);
        early.clear();
        waited.forEach(this::join);
    }

    void join(Subscription subscription) {
        if (subscription.ended()) {
            return;
        }
        if (log == null || partitions.logSuspect()) {
            early.add(subscription);
            lookAtLog();
            return;
        }
        int number = log.partitionOf(subscription.subscriber().userId());
        LivePartition partition = partitions.get(number);
        if (partition == null) {
            partition = partitions.open(log, number);
            lookUp(partition);
        }
        if (partition.positioned()) {
            place(subscription, partition, log);
        } else {
            partition.awaitPosition(subscription);
        }
    }

    private void lookAtLog() {
        if (looking) {
            return;
        }
        looking = true;
        admin.describe().whenComplete((found, problem) -> {
            if (problem == null) {
                tasks.soon(() -> seen(found));
            } else {
                tasks.later(this::lookAgain);
            }
        });
    }

    private void seen(DeliveryLog found) {
        looking = false;
        logIs(found);
    }

    private void lookAgain() {
        looking = false;
        if (!early.isEmpty()) {
            lookAtLog();
        }
    }

    void leave(Subscription subscription) {
        early.remove(subscription);
        if (log == null) {
            return;
        }
        LivePartition partition =
                partitions.get(log.partitionOf(subscription.subscriber().userId()));
        if (partition != null) {
            partition.remove(subscription);
        }
    }

    private void lookUp(LivePartition partition) {
        admin.bounds(partition.number()).whenComplete((bounds, problem) -> {
            if (problem == null) {
                tasks.soon(() -> begin(partition, bounds));
            } else {
                tasks.later(() -> retry(partition));
            }
        });
    }

    private void retry(LivePartition partition) {
        if (partitions.follows(partition)) {
            lookUp(partition);
        }
    }

    private void begin(LivePartition partition, LogBounds bounds) {
        if (partitions.follows(partition)) {
            partitions.position(partition, bounds);
            partition.startAt(bounds).forEach(this::join);
        }
    }

    private void place(Subscription subscription, LivePartition partition, DeliveryLog known) {
        switch (ResumeDecision.of(subscription.start(), known, partition.number(), partition.next())) {
            case ResumeDecision.FromNow() -> arrivals.live(subscription, partition, partition.now());
            case ResumeDecision.Gap(GapReason reason) -> arrivals.gap(subscription, partition, reason);
            case ResumeDecision.UpToDate(Cursor after) -> arrivals.live(subscription, partition, after);
            case ResumeDecision.CatchUp(Cursor after) -> arrivals.catchUp(subscription, partition, after);
            case ResumeDecision.Ahead(Cursor after) -> verify(subscription, partition, after);
            case ResumeDecision.LookUp(Instant time) -> lookUp(subscription, partition, time);
        }
    }

    private void lookUp(Subscription subscription, LivePartition partition, Instant time) {
        admin.since(partition.number(), time).whenComplete((found, problem) -> {
            if (problem == null) {
                tasks.soon(() -> found(subscription, partition, found));
            } else {
                tasks.later(() -> join(subscription));
            }
        });
    }

    private void found(Subscription subscription, LivePartition partition, TimePosition found) {
        if (log == null || subscription.ended() || !partitions.follows(partition)) {
            join(subscription);
            return;
        }
        arrivals.since(subscription, partition, found);
    }

    /** The log as it is now tells whether another gateway was faster, the log is another one or the cursor made up. */
    private void verify(Subscription subscription, LivePartition partition, Cursor after) {
        admin.describe()
                .thenCombine(admin.bounds(partition.number()), Sighting::new)
                .whenComplete((sighting, problem) -> {
                    if (problem == null) {
                        tasks.soon(() -> judge(subscription, partition, after, sighting));
                    } else {
                        tasks.later(() -> join(subscription));
                    }
                });
    }

    private void judge(Subscription subscription, LivePartition partition, Cursor after, Sighting sighting) {
        if (subscription.ended()) {
            return;
        }
        boolean sameLog = sighting.log().equals(log);
        if (!sameLog) {
            logIs(sighting.log());
        }
        boolean stillAhead = partitions.follows(partition) && partition.next() <= after.offset();
        if (!sameLog || !stillAhead) {
            join(subscription);
        } else if (after.offset() < sighting.bounds().end()) {
            arrivals.live(subscription, partition, after);
        } else {
            arrivals.gap(subscription, partition, GapReason.CURSOR_INVALID);
        }
    }
}
