package io.carillon.chat.receipts;

import io.carillon.chat.scopes.ReadMarker;
import io.carillon.events.chat.ChatMessageRead;
import io.carillon.events.chat.ChatMessageSent;
import io.carillon.events.chat.TenantChatMessageSent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Adds up the events of a scope: its last message, and how far everybody has read. */
public final class HistoryFold {

    private final Map<String, ReadMarker> read = new HashMap<>();
    private long lastNumber;
    private @Nullable String lastMessageId;

    /** One event of the scope, in any order. */
    public void event(SpecificRecord event) {
        switch (event) {
            case ChatMessageSent sent -> message(sent.getNumber(), sent.getId());
            case TenantChatMessageSent sent -> message(sent.getNumber(), sent.getId());
            case ChatMessageRead said ->
                read.merge(
                        said.getUserId(),
                        new ReadMarker(said.getUserId(), said.getMessageId(), said.getNumber(), said.getReadAt()),
                        (one, other) -> one.number() >= other.number() ? one : other);
            default -> {}
        }
    }

    /** A message that is there. */
    public void message(long number, String id) {
        if (number > lastNumber) {
            lastNumber = number;
            lastMessageId = id;
        }
    }

    /** The highest number so far. */
    public long lastNumber() {
        return lastNumber;
    }

    /**
     * What differs from the stored markers. A marker only moves forward, so what the log says last of a user is true; of whom it
     * says nothing any more, the stored one is, unless it is beyond the last message.
     */
    public ScopeHistory.Findings compare(List<ReadMarker> stored) {
        List<ReadMarker> wrong = new ArrayList<>();
        Map<String, ReadMarker> missing = new HashMap<>(read);
        for (ReadMarker marker : stored) {
            ReadMarker told = missing.remove(marker.userId());
            if (told != null) {
                if (told.number() != marker.number()) {
                    wrong.add(told);
                }
            } else if (marker.number() > lastNumber && lastMessageId != null) {
                wrong.add(new ReadMarker(marker.userId(), lastMessageId, lastNumber, marker.readAt()));
            }
        }
        wrong.addAll(missing.values());
        return new ScopeHistory.Findings(lastNumber, lastMessageId, wrong);
    }
}
