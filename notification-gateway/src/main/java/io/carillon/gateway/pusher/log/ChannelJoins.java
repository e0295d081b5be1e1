package io.carillon.gateway.pusher.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.gateway.log.LogTasks;
import io.carillon.gateway.pusher.protocol.ChannelId;
import io.carillon.gateway.pusher.protocol.ChannelName;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds each listener its place, between two polls. Confined to the reader's thread. */
final class ChannelJoins {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelJoins.class);

    private static final int UNKNOWN = 0;

    private final FollowedPartitions followed;
    private final ListenerTable listeners;
    private final ChannelPositions positions;
    private final LookBack past;
    private final Executor workers;
    private final LogTasks tasks;
    private final InstantSource clock;
    private final long cacheMillis;
    private final List<ChannelListener> early = new ArrayList<>();
    private int partitions = UNKNOWN;
    private boolean asking;

    ChannelJoins(
            FollowedPartitions followed,
            ListenerTable listeners,
            ChannelPositions positions,
            LookBack past,
            Executor workers,
            LogTasks tasks,
            InstantSource clock,
            long cacheMillis) {
        this.followed = followed;
        this.listeners = listeners;
        this.positions = positions;
        this.past = past;
        this.workers = workers;
        this.tasks = tasks;
        this.clock = clock;
        this.cacheMillis = cacheMillis;
    }

    void join(ChannelListener listener) {
        if (listener.over()) {
            return;
        }
        if (partitions == UNKNOWN) {
            early.add(listener);
            ask();
            return;
        }
        for (int number : numbers(listener.channel())) {
            Followed partition = partition(number);
            if (!partition.positioned()) {
                partition.await(() -> join(listener));
                return;
            }
        }
        place(listener);
    }

    void leave(ChannelListener listener) {
        if (listeners.remove(listener)) {
            count(listener, -1);
        }
    }

    private void place(ChannelListener listener) {
        if (listeners.add(listener)) {
            count(listener, 1);
        }
        if (ChannelName.kindOf(listener.channel().channel()).isCached()) {
            remind(listener);
        } else {
            listener.listening(Optional.empty());
        }
    }

    private void count(ChannelListener listener, int change) {
        for (int number : numbers(listener.channel())) {
            Followed partition = followed.get(number);
            if (partition != null) {
                partition.listened(change);
            }
        }
    }

    private void remind(ChannelListener listener) {
        Followed partition = partition(partitionOf(listener.channel().channel()));
        if (partition.cache().complete()) {
            listener.listening(partition.cache().lastOf(listener.channel(), clock.instant()));
        } else if (partition.cache().await(() -> remind(listener))) {
            lookBack(partition);
        }
    }

    private void lookBack(Followed partition) {
        workers.execute(() -> {
            try {
                Map<ChannelId, Remembered> found =
                        past.events(partition.number(), clock.instant().minusMillis(cacheMillis), partition.begun());
                tasks.soon(() -> partition.cache().lookedBack(found));
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .addKeyValue("partition", partition.number())
                        .setCause(e)
                        .log("The past of cache channels can't be read; trying again");
                tasks.later(() -> lookBack(partition));
            }
        });
    }

    private void ask() {
        if (asking) {
            return;
        }
        asking = true;
        positions.partitions().whenComplete((found, problem) -> {
            if (problem == null) {
                tasks.soon(() -> found(found));
            } else {
                tasks.later(() -> {
                    asking = false;
                    ask();
                });
            }
        });
    }

    private void found(int count) {
        asking = false;
        partitions = count;
        List<ChannelListener> waited = List.copyOf(early);
        early.clear();
        waited.forEach(this::join);
    }

    private Followed partition(int number) {
        Followed known = followed.get(number);
        if (known != null) {
            return known;
        }
        Followed opened = followed.open(number);
        lookUp(opened);
        return opened;
    }

    private void lookUp(Followed partition) {
        positions.end(partition.number()).whenComplete((end, problem) -> {
            if (problem == null) {
                tasks.soon(() -> begin(partition, end));
            } else {
                tasks.later(() -> lookUp(partition));
            }
        });
    }

    private void begin(Followed partition, long end) {
        if (followed.contains(partition) && !partition.positioned()) {
            followed.begin(partition, end);
            partition.positionedAt(end);
        }
    }

    private List<Integer> numbers(ChannelId channel) {
        return Sources.of(channel.channel()).stream()
                .map(this::partitionOf)
                .distinct()
                .toList();
    }

    /** That of Kafka's default partitioner. */
    private int partitionOf(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
    }
}
