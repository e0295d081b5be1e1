package io.carillon.gateway.delivery;

import io.carillon.gateway.log.Cursor;
import io.carillon.gateway.log.LogTasks;
import io.carillon.gateway.log.TimePosition;
import io.carillon.gateway.protocol.GapReason;
import io.carillon.gateway.resume.Replay;
import io.carillon.gateway.resume.Replayer;
import io.carillon.gateway.resume.Subscription;

/** Puts subscriptions into the places that were found for them. Confined to the live reader's thread. */
final class Arrivals {

    private final LivePartitions partitions;
    private final Replayer replayer;
    private final LogTasks tasks;

    Arrivals(LivePartitions partitions, Replayer replayer, LogTasks tasks) {
        this.partitions = partitions;
        this.replayer = replayer;
        this.tasks = tasks;
    }

    /** Nothing is missed. */
    void live(Subscription subscription, LivePartition partition, Cursor after) {
        arrive(subscription, partition, after);
        subscription.goLive(after.offset());
    }

    /** What is missed is lost. */
    void gap(Subscription subscription, LivePartition partition, GapReason reason) {
        Cursor now = partition.now();
        arrive(subscription, partition, now);
        subscription.subscriber().gap(reason, subscription.start().asGiven(), now);
        subscription.goLive(now.offset());
    }

    /** What is missed comes first. */
    void catchUp(Subscription subscription, LivePartition partition, Cursor after) {
        arrive(subscription, partition, after);
        replay(subscription, partition, after);
    }

    /** What was written since a time comes first; what of it is not there any more is lost. */
    void since(Subscription subscription, LivePartition partition, TimePosition time) {
        Cursor after = partition.cursor(time.offset() - 1);
        arrive(subscription, partition, after);
        if (!time.complete()) {
            subscription
                    .subscriber()
                    .gap(GapReason.RETENTION, subscription.start().asGiven(), after);
        }
        if (time.offset() < partition.next()) {
            replay(subscription, partition, after);
        } else {
            subscription.goLive(after.offset());
        }
    }

    private static void arrive(Subscription subscription, LivePartition partition, Cursor position) {
        partition.add(subscription);
        subscription.subscriber().ready(position);
    }

    private void replay(Subscription subscription, LivePartition partition, Cursor after) {
        subscription.holdFrom(partition.next());
        replayer.submit(
                new Replay(subscription, partition.place(), after, partition.next(), partition.memory(), this::extend));
    }

    private void extend(Replay replay) {
        tasks.soon(() -> {
            LivePartition partition = partitions.get(replay.partition().number());
            if (partition != null && partition.positioned()) {
                replay.extendTo(partition.next());
                replayer.submit(replay);
            }
        });
    }
}
