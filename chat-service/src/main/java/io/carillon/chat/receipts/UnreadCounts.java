package io.carillon.chat.receipts;

import io.carillon.chat.messages.Messages;
import io.carillon.chat.messages.StoredMessage;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeState;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.Scopes;
import java.util.List;

/**
 * Counts what a user hasn't read: messages after his marker that are neither his nor deleted. Where the tables contradict
 * each other, they are put right first.
 */
public final class UnreadCounts {

    /** Beyond it nobody wants to know exactly. */
    public static final int MOST = 100;

    private static final int PAGE = 200;
    /** Who writes much and never reads would otherwise have all of it looked through. */
    private static final int MOST_PAGES = 10;

    private final Scopes scopes;
    private final Messages messages;

    public UnreadCounts(Scopes scopes, Messages messages) {
        this.scopes = scopes;
        this.messages = messages;
    }

    /** Puts the counts of a scope right. */
    @FunctionalInterface
    public interface Repair {

        /** Returns when it is done. */
        void of(Scope scope);
    }

    /**
     * What is unread.
     *
     * @param view the scope, as it was counted
     * @param unread {@link #MOST} at most
     * @param more whether there may be more
     */
    public record Count(ScopeView view, int unread, boolean more) {}

    /**
     * Counts for a user.
     *
     * @param view the scope as he meets it
     */
    public Count count(String userId, ScopeView view, Repair repair) {
        if (!contradicts(view)) {
            return count(userId, view);
        }
        repair.of(view.scope());
        return count(userId, scopes.view(view.scope(), userId));
    }

    /** Nobody has read what was never said, and a scope's last message has its last number. */
    private boolean contradicts(ScopeView view) {
        ScopeState state = view.state();
        if (markerOf(view) > state.lastNumber()) {
            return true;
        }
        if (state.lastNumber() == 0) {
            return messages.newestAbove(view.scope(), 0).isPresent();
        }
        return state.lastMessageId() != null
                && messages.find(state.lastMessageId())
                        .filter(last -> last.number() != state.lastNumber())
                        .isPresent();
    }

    private Count count(String userId, ScopeView view) {
        long marker = markerOf(view);
        long below = view.state().lastNumber() + 1;
        int unread = 0;
        for (int pages = 0; pages < MOST_PAGES && unread <= MOST && below > marker + 1; pages++) {
            List<StoredMessage> page = page(view.scope(), below, marker);
            unread += (int) page.stream()
                    .filter(message -> isUnread(message, userId, marker))
                    .count();
            below = page.isEmpty() ? 0 : page.getLast().number();
        }
        return new Count(view, Math.min(unread, MOST), unread > MOST || below > marker + 1);
    }

    private List<StoredMessage> page(Scope scope, long below, long marker) {
        return messages.before(scope, below, (int) Math.min(PAGE, below - marker - 1));
    }

    private static boolean isUnread(StoredMessage message, String userId, long marker) {
        return message.number() > marker && message.isThere() && !message.isBy(userId);
    }

    private static long markerOf(ScopeView view) {
        return view.marker().map(ReadMarker::number).orElse(0L);
    }
}
