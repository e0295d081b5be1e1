package io.carillon.gateway.pusher.occupancy;

import io.carillon.gateway.pusher.protocol.ChannelId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down, on a thread of its own, who is subscribed over this gateway, and that the gateway lives. */
final class OccupancyKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(OccupancyKeeper.class);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(3);

    private final LocalOccupants occupants;
    private final SubscriptionWriter writer;
    private final ScheduledExecutorService timer;
    private final long beatMillis;
    private final long retryMillis;
    private final Thread thread =
            Thread.ofPlatform().name("carillon-occupancy").daemon().unstarted(this::run);
    private long version;
    private long beats;
    private long nextBeatNanos = System.nanoTime();
    private volatile boolean running = true;

    OccupancyKeeper(
            LocalOccupants occupants,
            SubscriptionWriter writer,
            ScheduledExecutorService timer,
            Duration beatInterval,
            Duration retryInterval) {
        this.occupants = occupants;
        this.writer = writer;
        this.timer = timer;
        this.beatMillis = beatInterval.toMillis();
        this.retryMillis = retryInterval.toMillis();
    }

    void start() {
        thread.start();
    }

    /** Writes down what is left to write, if Kafka takes it at once, and says farewell. */
    void stop() {
        running = false;
        occupants.wake();
        try {
            thread.join(LONGEST_FAREWELL.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (running) {
                turn();
            }
            for (ChannelId left = occupants.pollChanged(); left != null; left = occupants.pollChanged()) {
                write(left);
            }
            farewell();
        } catch (InterruptedException e) {
            LOG.debug("The keeper of occupancy stops");
        }
    }

    private void turn() throws InterruptedException {
        long millis = TimeUnit.NANOSECONDS.toMillis(nextBeatNanos - System.nanoTime());
        if (millis <= 0) {
            nextBeatNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(beatMillis);
            writer.beat(++beats, written -> {});
        }
        ChannelId changed = occupants.awaitChanged(millis);
        if (changed != null) {
            write(changed);
        }
    }

    private void write(ChannelId channel) {
        long mine = ++version;
        Optional<LocalOccupants.Count> count = occupants.written(channel, mine);
        writer.channel(channel, mine, count, written -> {
            if (!written) {
                LOG.atDebug()
                        .addKeyValue("app_id", channel.appId())
                        .addKeyValue("channel", channel.channel())
                        .log("Who is subscribed can't be written down now; trying again");
                again(channel);
            }
        });
    }

    private void again(ChannelId channel) {
        if (running) {
            var _ = timer.schedule(() -> occupants.mark(channel), retryMillis, TimeUnit.MILLISECONDS);
        }
    }

    private void farewell() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        writer.leave(outcome -> written.countDown());
        if (!written.await(LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Kafka does not take a farewell; another gateway will notice");
        }
    }
}
