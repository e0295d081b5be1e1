package io.carillon.chat.messages;

import io.carillon.chat.scopes.Scope;
import java.util.List;
import java.util.OptionalLong;

/**
 * What was said, page by page, newest first. A page begins below a number, so whatever is said meanwhile moves nothing; and as
 * numbers count from 1 without gaps, there is more as long as the last one isn't 1.
 */
public final class HistoryPages {

    private final Messages messages;

    public HistoryPages(Messages messages) {
        this.messages = messages;
    }

    /**
     * A part of what was said.
     *
     * @param messages newest first, deleted ones included
     * @param next below which number the next page begins; empty after the oldest message
     */
    public record Page(List<StoredMessage> messages, OptionalLong next) {
        public Page {
            messages = List.copyOf(messages);
        }
    }

    /** Of a scope: messages with numbers below one. */
    public Page ofScope(Scope scope, long number, int limit) {
        List<StoredMessage> found = messages.before(scope, number, limit);
        return new Page(
                found,
                found.isEmpty() ? OptionalLong.empty() : next(found.getLast().number()));
    }

    /** Of a thread: answers to a message, with numbers among them below one. */
    public Page ofThread(StoredMessage parent, long number, int limit) {
        List<Messages.Reply> found = messages.repliesBefore(parent, number, limit);
        return new Page(
                found.stream().map(Messages.Reply::message).toList(),
                found.isEmpty() ? OptionalLong.empty() : next(found.getLast().number()));
    }

    private static OptionalLong next(long last) {
        return last > 1 ? OptionalLong.of(last) : OptionalLong.empty();
    }
}
