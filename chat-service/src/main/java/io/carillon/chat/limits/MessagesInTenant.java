package io.carillon.chat.limits;

import io.carillon.chassis.limits.Buckets;
import io.carillon.chat.messages.SendingLimit;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.commandlog.Refusal;
import java.util.Optional;

/** What all members together may send to one tenant, so that a tenant where everybody talks leaves room for the others. */
public final class MessagesInTenant implements SendingLimit {

    private final Buckets buckets;
    private final String rule;
    private final SendingLimit ofUser;

    /**
     * A limit beside another one.
     *
     * @param ofUser is asked first: what it refuses doesn't count here
     * @see Buckets
     */
    public MessagesInTenant(int perMinute, int burst, SendingLimit ofUser) {
        this.buckets = new Buckets(perMinute, burst);
        this.rule = "All members together may send %d messages a minute to one tenant.".formatted(perMinute);
        this.ofUser = ofUser;
    }

    @Override
    public Optional<Refusal> check(String userId, Scope scope) {
        return ofUser.check(userId, scope).or(() -> ofTenant(scope));
    }

    private Optional<Refusal> ofTenant(Scope scope) {
        return scope.kind() == ScopeKind.TENANT
                ? buckets.take(scope.toString()).map(wait -> Refusal.rateLimited(rule, wait))
                : Optional.empty();
    }
}
