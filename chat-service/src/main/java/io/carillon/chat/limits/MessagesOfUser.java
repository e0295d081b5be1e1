package io.carillon.chat.limits;

import io.carillon.chassis.limits.Buckets;
import io.carillon.chat.messages.SendingLimit;
import io.carillon.chat.scopes.Scope;
import io.carillon.commandlog.Refusal;
import java.util.Optional;

/** What one user may send to one scope. */
public final class MessagesOfUser implements SendingLimit {

    private final Buckets buckets;
    private final String rule;

    /** @see Buckets */
    public MessagesOfUser(int perMinute, int burst) {
        buckets = new Buckets(perMinute, burst);
        rule = "A user may send %d messages a minute to one scope.".formatted(perMinute);
    }

    @Override
    public Optional<Refusal> check(String userId, Scope scope) {
        return buckets.take(scope + " " + userId).map(wait -> Refusal.rateLimited(rule, wait));
    }
}
