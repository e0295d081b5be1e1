package io.carillon.chat.storage;

import io.carillon.chat.scopes.ReadMarker;
import io.carillon.events.chat.ChatMessageRead;
import io.carillon.events.chat.ChatScopeRepaired;
import io.carillon.events.chat.RepairedMarker;

/** How far scopes go, and how far they were read. */
final class MarkerAppliers {

    private MarkerAppliers() {}

    static void read(ChatMessageRead event, Writes writes) {
        writes.scope()
                .read(new ReadMarker(event.getUserId(), event.getMessageId(), event.getNumber(), event.getReadAt()));
    }

    /** Markers that it doesn't name stay. */
    static void repaired(ChatScopeRepaired event, Writes writes) {
        writes.scope().lastMessage(event.getLastNumber(), event.getLastMessageId());
        event.getMarkers().forEach(marker -> writes.scope().read(marker(marker)));
    }

    private static ReadMarker marker(RepairedMarker marker) {
        return new ReadMarker(marker.getUserId(), marker.getMessageId(), marker.getNumber(), marker.getReadAt());
    }
}
