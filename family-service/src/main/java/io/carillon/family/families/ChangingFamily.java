package io.carillon.family.families;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.families.Families.Commit;
import io.carillon.outbox.chassis.Turns;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/** Commits decisions; when somebody else was faster, decides again on the new state. */
public final class ChangingFamily {

    private final Families families;
    private final Attempts attempts;
    private final Turns turns;

    public ChangingFamily(Families families, Attempts attempts) {
        this.families = families;
        this.attempts = attempts;
        this.turns = new Turns(attempts.patience);
    }

    /**
     * How often and how fast a lost race is run again.
     *
     * @param max at least one
     * @param pause the longest wait before the second attempt; it grows by as much with each further one
     * @param patience the longest wait for other changes of the same family in this instance
     */
    public record Attempts(int max, Duration pause, Duration patience) {

        /** @throws IllegalArgumentException if there is no attempt, or a duration isn't positive */
        public Attempts {
            if (max < 1 || !pause.isPositive() || !patience.isPositive()) {
                throw new IllegalArgumentException(
                        "needs at least one attempt, a positive pause and a positive patience");
            }
        }
    }

    /** Commits the first decision of a family that isn't there yet. */
    public <T> Outcome<T> found(String familyId, Decision<T> decision, Traceparent trace) {
        return repeated(() -> tryOnce(familyId, Families.NOT_FOUNDED, decision, trace));
    }

    /**
     * Commits the first decision of a family, unless it is there already.
     *
     * @param whenThere decides instead on the family that is there; called again whenever others were faster
     */
    public <T> Outcome<T> foundOnce(
            String familyId, Decision<T> decision, Function<Family, Decision<T>> whenThere, Traceparent trace) {
        return repeated(() -> families.find(familyId)
                .map(family -> tryOnce(familyId, family.version(), whenThere.apply(family), trace))
                .orElseGet(() -> tryOnce(familyId, Families.NOT_FOUNDED, decision, trace)));
    }

    /**
     * Decides and commits; refuses an unknown family.
     *
     * @param decide called again whenever others were faster. Whatever else it reads of the family it reads after the state
     *     that it is given, so that a decision on rows of different ages loses, also one that changes nothing.
     */
    public <T> Outcome<T> change(String familyId, Function<Family, Decision<T>> decide, Traceparent trace) {
        return turns.inTurn(
                        familyId,
                        () -> repeated(() -> families.find(familyId)
                                .map(family -> tryOnce(familyId, family.version(), decide.apply(family), trace))
                                .orElseGet(() -> Optional.of(new Refused<>(new Refusal.UnknownFamily(familyId))))))
                .orElseGet(() -> new Refused<>(new Refusal.Contended()));
    }

    /** Nothing if the race was lost. */
    private <T> Optional<Outcome<T>> tryOnce(String familyId, long version, Decision<T> decision, Traceparent trace) {
        return switch (decision) {
            case Refused<T> refused -> Optional.of(refused);
            case Unchanged<T>(T value) ->
                isStillAt(familyId, version) ? Optional.of(new Done<>(value)) : Optional.empty();
            case Accepted<T> accepted ->
                families.commit(familyId, version, accepted, trace) == Commit.COMMITTED
                        ? Optional.of(new Done<>(accepted.value()))
                        : Optional.empty();
        };
    }

    /** No commit tells whether rows that were read beside the family are as old as it is, so its version has to. */
    private boolean isStillAt(String familyId, long version) {
        return version == families.find(familyId).map(Family::version).orElse(Families.NOT_FOUNDED);
    }

    private <T> Outcome<T> repeated(Supplier<Optional<Outcome<T>>> attempt) {
        Optional<Outcome<T>> outcome = attempt.get();
        for (int lost = 1; outcome.isEmpty() && lost < attempts.max; lost++) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempts.pause.toNanos() * lost));
            outcome = attempt.get();
        }
        return outcome.orElseGet(() -> new Refused<>(new Refusal.Contended()));
    }
}
