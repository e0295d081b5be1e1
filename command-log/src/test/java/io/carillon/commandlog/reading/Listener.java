package io.carillon.commandlog.reading;

import io.carillon.commandlog.Command;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Looks 18 seconds back and notes what it hears. */
final class Listener implements PartitionListener {

    final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public Duration lookBack() {
        return Duration.ofSeconds(18);
    }

    @Override
    public void wasDone(Command command) {
        heard.add("was done: " + command.id());
    }

    @Override
    public void givenUp(Partitions given, Duration patience) {
        heard.add("given up: %s of %d".formatted(given.numbers(), given.of()));
    }

    @Override
    public void lost(Partitions lost) {
        heard.add("lost: %s of %d".formatted(lost.numbers(), lost.of()));
    }
}
