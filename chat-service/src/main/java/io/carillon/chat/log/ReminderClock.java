package io.carillon.chat.log;

import io.carillon.chat.decisions.EventLog;
import io.carillon.chat.decisions.Sealing;
import io.carillon.chat.signals.Reminders;
import io.carillon.commandlog.reading.Lanes;
import io.carillon.commandlog.reading.Partitions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what was to be told later, in the lanes of the scopes. Thread-safe. */
final class ReminderClock implements Reminders, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderClock.class);

    private final Lanes lanes;
    private final EventLog events;
    private final Sealing sealing;
    private final Clock clock;
    private final Map<Key, Reminder> reminders = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("carillon-reminders").daemon().factory());

    private record Reminder(Supplier<SpecificRecord> event) {}

    ReminderClock(Lanes lanes, EventLog events, Sealing sealing, Clock clock) {
        this.lanes = lanes;
        this.events = events;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public void set(Key key, Instant at, Supplier<SpecificRecord> event) {
        var reminder = new Reminder(event);
        reminders.put(key, reminder);
        long delay = Math.max(0, Duration.between(clock.instant(), at).toMillis());
        var _ = timer.schedule(
                () -> lanes.submit(key.scope(), () -> tell(key, reminder)), delay, TimeUnit.MILLISECONDS);
    }

    @Override
    public void cancel(Key key) {
        reminders.remove(key);
    }

    /** Only if it is still the latest of its key; the same text twice may be two reminders, so identity counts. */
    @SuppressWarnings("ReferenceEquality")
    private void tell(Key key, Reminder reminder) {
        boolean[] due = {false};
        reminders.computeIfPresent(key, (_, latest) -> {
            due[0] = latest == reminder;
            return due[0] ? null : latest;
        });
        if (due[0]) {
            write(key, reminder);
        }
    }

    /** A reminder that can't be told is only worth something now, and lost. */
    private void write(Key key, Reminder reminder) {
        try {
            events.write(
                    key.scope(),
                    List.of(sealing.unasked(key.scope(), reminder.event().get())));
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("scope", key.scope()).log("A reminder was not told: {}", e.toString());
        }
    }

    /**
     * Tells now what concerns the scopes of some partitions, because they go to another instance. Returns when it is told, or
     * when patience ends.
     */
    void tellNow(Partitions given, Duration patience) {
        List<CompletableFuture<Void>> told = new ArrayList<>();
        reminders.forEach((key, reminder) -> {
            if (given.hold(key.scope()) && reminders.remove(key, reminder)) {
                CompletableFuture<Void> done = new CompletableFuture<>();
                told.add(done);
                lanes.submit(key.scope(), () -> {
                    write(key, reminder);
                    done.complete(null);
                });
            }
        });
        CompletableFuture.allOf(told.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Another instance has them. */
    void forget(Partitions lost) {
        reminders.keySet().removeIf(key -> lost.hold(key.scope()));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
