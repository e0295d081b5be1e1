package io.carillon.chat.limits;

import io.carillon.chassis.limits.Buckets;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.sending.BroadcastLimit;
import io.carillon.commandlog.Refusal;
import java.util.Optional;

/** What all publishers together may send to one group, or to one user. */
public final class BroadcastsToScope implements BroadcastLimit {

    private final Buckets buckets;
    private final String rule;

    /** @see Buckets */
    public BroadcastsToScope(int perMinute, int burst) {
        buckets = new Buckets(perMinute, burst);
        rule = "A group or user may be sent %d notifications a minute.".formatted(perMinute);
    }

    @Override
    public Optional<Refusal> check(Scope scope) {
        return buckets.take(scope.toString()).map(wait -> Refusal.rateLimited(rule, wait));
    }
}
