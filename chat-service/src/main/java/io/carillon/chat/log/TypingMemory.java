package io.carillon.chat.log;

import io.carillon.chat.decisions.CommandTable;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.Scopes;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.reading.PartitionListener;
import io.carillon.commandlog.reading.Partitions;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets nobody be seen typing for ever, though only the owner of a partition knows who types. On a planned hand-over he ends it for
 * all; where he has died, what was asked in the last seconds is noted once more, without doing it again.
 */
final class TypingMemory implements PartitionListener {

    private static final Logger LOG = LoggerFactory.getLogger(TypingMemory.class);
    private static final Set<String> TYPES = Set.of("chat.typing", "tenant.chat.typing");

    private final ReminderClock reminders;
    private final CommandTable table;
    private final Scopes scopes;
    private final Duration timeout;

    /** @param timeout how long somebody types who doesn't say so again */
    TypingMemory(ReminderClock reminders, CommandTable table, Scopes scopes, Duration timeout) {
        this.reminders = reminders;
        this.table = table;
        this.scopes = scopes;
        this.timeout = timeout;
    }

    /** So far back somebody can have begun to type who still does, or just stopped. */
    @Override
    public Duration lookBack() {
        return timeout.multipliedBy(3);
    }

    @Override
    public void wasDone(Command command) {
        if (!TYPES.contains(command.type())) {
            return;
        }
        try {
            Scope.parse(command.scope())
                    .ifPresent(scope -> table.of(command.type())
                            .decide(command, scopes.view(scope, command.asker().userId())));
        } catch (RuntimeException e) {
            LOG.warn("Who typed when the last instance died can't be read: {}", e.toString());
        }
    }

    @Override
    public void givenUp(Partitions given, Duration patience) {
        reminders.tellNow(given, patience);
    }

    @Override
    public void lost(Partitions lost) {
        reminders.forget(lost);
    }
}
