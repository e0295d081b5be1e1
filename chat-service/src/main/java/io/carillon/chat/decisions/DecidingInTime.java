package io.carillon.chat.decisions;

import io.carillon.commandlog.Answer;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandDecider;
import io.carillon.commandlog.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/** Does the commands of the table, but for signals that come too late. */
public final class DecidingInTime implements CommandDecider {

    private final CommandTable table;
    private final Function<Command, Answer> deciding;
    private final Duration signalMaxAge;
    private final Clock clock;

    /**
     * Only looks at times itself.
     *
     * @param deciding what does them
     * @param signalMaxAge how old a signal may be when it is read
     */
    public DecidingInTime(CommandTable table, Function<Command, Answer> deciding, Duration signalMaxAge, Clock clock) {
        this.table = table;
        this.deciding = deciding;
        this.signalMaxAge = signalMaxAge;
        this.clock = clock;
    }

    @Override
    public boolean knows(String type) {
        return table.has(type);
    }

    @Override
    public Answer decide(Command command) {
        return isTooOld(command) ? new Answer.Refused(tooOld()) : deciding.apply(command);
    }

    private boolean isTooOld(Command command) {
        return table.isSignal(command.type())
                && command.receivedAt().plus(signalMaxAge).isBefore(clock.instant());
    }

    private Refusal tooOld() {
        return Refusal.of(
                "expired", "It is %d seconds old, and only worth telling now.".formatted(signalMaxAge.toSeconds()));
    }
}
