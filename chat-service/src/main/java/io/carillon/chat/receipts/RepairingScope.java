package io.carillon.chat.receipts;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.ChatScopeRepaired;
import io.carillon.events.chat.RepairedMarker;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Counts a scope's messages and read markers anew, from the log of its events and the stored messages, and puts right what
 * differs. Unread counts follow from both, so they are right afterwards.
 */
public final class RepairingScope implements CommandHandler {

    /** An event has to fit a record of Kafka. */
    private static final int MARKERS_OF_EVENT = 1_000;

    private final ScopeHistory history;
    private final Clock clock;

    public RepairingScope(ScopeHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        if (!command.asker().managesAll() && !view.asker().isPresent()) {
            return Outcome.refused(Refusal.notAMember(command.scope()));
        }
        return history.of(view.scope())
                .map(found -> repair(command, view, found))
                .orElseGet(() -> Outcome.refused(
                        Refusal.of("repair_too_long", "There is too much in the log of events to count anew now.")));
    }

    private Outcome repair(Command command, ScopeView view, ScopeHistory.Findings found) {
        List<ReadMarker> wrong = found.wrongMarkers();
        boolean lastIsWrong = found.lastNumber() != view.state().lastNumber()
                || !Objects.equals(found.lastMessageId(), view.state().lastMessageId());
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("last_number", found.lastNumber())
                .put("repaired_markers", wrong.size())
                .put("repaired_last_number", lastIsWrong);
        return wrong.isEmpty() && !lastIsWrong
                ? new Outcome.Done(answer, List.of())
                : new Outcome.Done(answer, events(command, found));
    }

    /** One at least, with the last message. */
    private List<SpecificRecord> events(Command command, ScopeHistory.Findings found) {
        List<ReadMarker> wrong = found.wrongMarkers();
        return IntStream.rangeClosed(0, Math.max(0, wrong.size() - 1) / MARKERS_OF_EVENT)
                .map(part -> part * MARKERS_OF_EVENT)
                .<SpecificRecord>mapToObj(from ->
                        event(command, found, wrong.subList(from, Math.min(from + MARKERS_OF_EVENT, wrong.size()))))
                .toList();
    }

    private ChatScopeRepaired event(Command command, ScopeHistory.Findings found, List<ReadMarker> markers) {
        return ChatScopeRepaired.newBuilder()
                .setScope(command.scope())
                .setLastNumber(found.lastNumber())
                .setLastMessageId(found.lastMessageId())
                .setMarkers(markers.stream()
                        .map(marker -> new RepairedMarker(
                                marker.userId(), marker.messageId(), marker.number(), marker.readAt()))
                        .toList())
                .setRepairedBy(command.asker().userId())
                .setRepairedAt(clock.instant())
                .build();
    }
}
