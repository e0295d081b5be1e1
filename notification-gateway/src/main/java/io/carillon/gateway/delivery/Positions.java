package io.carillon.gateway.delivery;

import io.carillon.gateway.config.PositionSettings;
import io.carillon.gateway.log.NotificationFrames;
import io.carillon.gateway.resume.Subscription;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Tells clients a newer cursor to whom nothing has happened while their partition moved on. Else they would come back
 * with an old one: the log between would be read for nothing, or not even be there any more. Confined to the live
 * reader's thread, where all that stands before a partition's next offset has been passed on.
 */
final class Positions {

    /** How many sessions are looked at between two polls, so that live delivery does not wait. */
    private static final int PORTION = 50;

    private record Visit(LivePartition partition, Subscription subscription) {}

    private final LivePartitions partitions;
    private final NotificationFrames frames;
    private final DeliveryMetrics metrics;
    private final PositionSettings settings;
    private final Queue<Visit> round = new ArrayDeque<>();
    private long nextRoundNanos;

    Positions(
            LivePartitions partitions, NotificationFrames frames, DeliveryMetrics metrics, PositionSettings settings) {
        this.partitions = partitions;
        this.frames = frames;
        this.metrics = metrics;
        this.settings = settings;
        this.nextRoundNanos = System.nanoTime() + settings.interval().toNanos();
    }

    /** Goes on with the round, or begins a new one when it is time. */
    void tellSome() {
        if (round.isEmpty() && System.nanoTime() - nextRoundNanos > 0) {
            nextRoundNanos = System.nanoTime() + settings.interval().toNanos();
            partitions
                    .all()
                    .forEach(partition -> partition
                            .all()
                            .map(each -> new Visit(partition, each))
                            .forEach(round::add));
        }
        for (int i = 0; i < PORTION && !round.isEmpty(); i++) {
            look(round.remove());
        }
    }

    private void look(Visit visit) {
        LivePartition partition = visit.partition();
        long offset = partition.next() - 1;
        if (partitions.follows(partition) && visit.subscription().lags(offset, settings.records())) {
            visit.subscription().move(offset, frames.position(partition.now()));
            metrics.positionTold();
        }
    }
}
