package io.carillon.chat.rest;

import io.carillon.chat.messages.Messages;
import io.carillon.chat.messages.Reaction;
import io.carillon.chat.rest.MessageBodies.ReactionBody;
import io.carillon.chat.rest.MessageBodies.ReactionsBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who reacted to a message how, a page of users at a time: one kind of reaction may go on on the next page. */
final class ReactionPages {

    /** Stands in no id. */
    private static final String SEPARATOR = "\n";

    private final Messages messages;

    ReactionPages(Messages messages) {
        this.messages = messages;
    }

    /** @param after where the page before ended; empty for the first */
    ReactionsBody page(String messageId, String after, int limit) {
        List<Reaction> found = messages.reactions(messageId, read(after), limit);
        return new ReactionsBody(grouped(found), found.size() < limit ? null : cursor(found.getLast()));
    }

    private static List<ReactionBody> grouped(List<Reaction> reactions) {
        Map<String, List<String>> users = reactions.stream()
                .collect(Collectors.groupingBy(
                        Reaction::reaction,
                        LinkedHashMap::new,
                        Collectors.mapping(Reaction::userId, Collectors.toList())));
        return users.entrySet().stream()
                .map(entry -> new ReactionBody(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Reaction read(String after) {
        int end = after.indexOf(SEPARATOR);
        return end < 0 ? new Reaction(after, "") : new Reaction(after.substring(end + 1), after.substring(0, end));
    }

    private static @Nullable String cursor(Reaction last) {
        return Cursor.of(last.userId() + SEPARATOR + last.reaction());
    }
}
