package io.carillon.tenant.tenants;

import io.carillon.outbox.chassis.Turns;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Tenants.Commit;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/** Commits decisions; when somebody else was faster, decides again on the new state. */
public final class ChangingTenant {

    private final Tenants tenants;
    private final ChangeLimit limit;
    private final Attempts attempts;
    private final Turns turns;

    public ChangingTenant(Tenants tenants, ChangeLimit limit, Attempts attempts) {
        this.tenants = tenants;
        this.limit = limit;
        this.attempts = attempts;
        this.turns = new Turns(attempts.patience());
    }

    /** Commits the first decision of a tenant that isn't there yet. */
    public <T> Outcome<T> found(String tenantId, Decision<T> decision, Caller caller) {
        return repeated(() -> tryOnce(tenantId, Tenants.NOT_FOUNDED, decision, caller));
    }

    /**
     * Decides and commits; refuses an unknown tenant, and more changes than a tenant may have.
     *
     * @param concerned whose standings the decision needs, beside the caller's
     * @param decide called again whenever others were faster. Whatever else it reads of the tenant it reads after the state that
     *     it is given, so that a decision on rows of different ages loses.
     */
    public <T> Outcome<T> change(
            String tenantId, Caller caller, Set<String> concerned, Function<Tenant, Decision<T>> decide) {
        Optional<Duration> wait = limit.take(tenantId);
        if (wait.isPresent()) {
            return new Refused<>(Refusal.rateLimited(wait.get()));
        }
        Set<String> userIds = new HashSet<>(concerned);
        userIds.add(caller.userId());
        return inTurn(
                tenantId,
                () -> tenants.find(tenantId, userIds)
                        .map(tenant -> tryOnce(tenantId, tenant.version(), decide.apply(tenant), caller))
                        .orElseGet(() -> Optional.of(Refused.of(Code.UNKNOWN_TENANT, tenantId))));
    }

    /** Decides and commits what concerns the whole system. */
    public <T> Outcome<T> changeSystem(Caller caller, Supplier<Decision<T>> decide) {
        return inTurn(Tenants.SYSTEM, () -> {
            long version = tenants.version(Tenants.SYSTEM);
            return tryOnce(Tenants.SYSTEM, version, decide.get(), caller);
        });
    }

    private <T> Outcome<T> inTurn(String aggregateId, Supplier<Optional<Outcome<T>>> attempt) {
        return turns.inTurn(aggregateId, () -> repeated(attempt)).orElseGet(() -> Refused.of(Code.CONTENDED));
    }

    /** Nothing if the race was lost. */
    private <T> Optional<Outcome<T>> tryOnce(String id, long version, Decision<T> decision, Caller caller) {
        return switch (decision) {
            case Refused<T> refused -> Optional.of(refused);
            case Unchanged<T>(T value) ->
                tenants.version(id) == version ? Optional.of(new Done<>(value)) : Optional.empty();
            case Accepted<T> accepted ->
                tenants.commit(id, version, accepted, caller.trace()) == Commit.COMMITTED
                        ? Optional.of(new Done<>(accepted.value()))
                        : Optional.empty();
        };
    }

    private <T> Outcome<T> repeated(Supplier<Optional<Outcome<T>>> attempt) {
        Optional<Outcome<T>> outcome = attempt.get();
        for (int lost = 1; outcome.isEmpty() && lost < attempts.max(); lost++) {
            LockSupport.parkNanos(
                    ThreadLocalRandom.current().nextLong(attempts.pause().toNanos() * lost));
            outcome = attempt.get();
        }
        return outcome.orElseGet(() -> Refused.of(Code.CONTENDED));
    }
}
