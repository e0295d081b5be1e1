package io.carillon.commandlog.reading;

import io.carillon.commandlog.Answer;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.CommandDecider;
import io.carillon.commandlog.Refusal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.TimeoutException;

/** The smallest service there is: pets are fed, bite, sleep until they wake, die, or live elsewhere. */
final class Pets implements CommandDecider {

    private static final Set<String> TYPES = Set.of("pet.feed", "pet.bite", "pet.wake", "pet.kill", "pet.move");
    private static final int CALLS_TO_WAKE = 3;

    /** All that was done, as {@code <scope> <id>}, in order. */
    final List<String> fed = new CopyOnWriteArrayList<>();

    final AtomicInteger calls = new AtomicInteger();

    @Override
    public boolean knows(String type) {
        return TYPES.contains(type);
    }

    @Override
    public Answer decide(Command command) {
        return switch (command.type()) {
            case "pet.feed" -> feed(command);
            case "pet.bite" -> new Answer.Refused(Refusal.forbidden("Nobody bites."));
            case "pet.wake" -> wake();
            case "pet.move" -> move(command);
            default -> throw new IllegalStateException("it is immortal");
        };
    }

    private Answer feed(Command command) {
        fed.add(command.scope() + " " + command.id());
        return new Answer.Done("{\"fed\":true}");
    }

    private Answer wake() {
        if (calls.incrementAndGet() < CALLS_TO_WAKE) {
            throw new TimeoutException("it sleeps");
        }
        return new Answer.Done("{}");
    }

    private static Answer move(Command command) {
        CommandData data = command.read();
        String home = data.text("home", 1, 64);
        return home.equals(command.scope()) ? new Answer.Done("{\"moved\":true}") : new Answer.Elsewhere(home);
    }
}
