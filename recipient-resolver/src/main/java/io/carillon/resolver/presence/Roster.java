package io.carillon.resolver.presence;

import io.carillon.resolver.presence.Agenda.Leaving;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The users of one partition: who is there, who has gone, and when that is told. */
final class Roster {

    /** How long before its start another task may have told something whose records were lost with it. */
    private static final Duration PERHAPS_LOST = Duration.ofMinutes(1);

    private final PresenceStore store;
    private final PresenceRules rules;
    private final PresenceMeters meters;
    private final BiConsumer<String, UserPresence> tell;
    private final Leases leases;
    private final Agenda agenda = new Agenda();
    private final Set<String> toRepeat = new LinkedHashSet<>();
    private int devices;
    private long now;

    /**
     * A roster, empty until {@link #load}.
     *
     * @param tell tells others what has changed between {@code before} and {@code told}
     */
    Roster(PresenceStore store, PresenceRules rules, PresenceMeters meters, BiConsumer<String, UserPresence> tell) {
        this.store = store;
        this.rules = rules;
        this.meters = meters;
        this.tell = tell;
        this.leases = new Leases(rules.leaseTicks());
    }

    /** Takes over what another task, or this one before a restart, left in the store. */
    void load(long nowMillis) {
        store.forEach((user, presence) -> {
            track(user, UserPresence.UNKNOWN, presence, settled());
            presence.sessions().filter(Session::leaving).forEach(session -> left(user, session));
            if (presence.told().at() > nowMillis - PERHAPS_LOST.toMillis()) {
                toRepeat.add(user);
            }
        });
    }

    /** A session was announced, again or for the first time. */
    void announced(String user, String device, Session session, @Nullable Said said) {
        update(user, settled(), presence -> presence.announced(device, session, said));
        heard(session.lease());
    }

    /** A session was closed. */
    void closed(String user, Session session) {
        update(user, settled(), presence -> presence.closed(session.id()));
        left(user, session);
        heard(session.lease());
    }

    /** A gateway lives. */
    void heard(String lease) {
        leases.heard(lease, now > 0);
    }

    /** A gateway has closed all sessions it had under a lease. */
    void leaseEnded(String lease) {
        for (String user : leases.usersOf(lease)) {
            update(user, settled(), presence -> presence.leaseEnded(lease));
            store.of(user)
                    .sessions()
                    .filter(session -> session.lease().equals(lease))
                    .forEach(session -> left(user, session));
        }
    }

    /** A tick has passed: whatever is due is done. */
    void tick(long atMillis) {
        now++;
        toRepeat.forEach(user -> tell.accept(user, store.of(user)));
        toRepeat.clear();
        leases.tick().forEach(this::runOut);
        for (Leaving left : agenda.takeLeft(now)) {
            update(left.user(), now, presence -> presence.gone(left.session()));
        }
        agenda.toTell(now, this::isCertain, rules.usersPerTick()).forEach(user -> tell(user, atMillis));
    }

    /** Whether there is nothing that needs another tick. */
    boolean isIdle() {
        return leases.isEmpty() && agenda.isEmpty() && toRepeat.isEmpty();
    }

    int devices() {
        return devices;
    }

    private void runOut(String lease) {
        meters.leaseRanOut();
        leases.usersOf(lease).forEach(user -> update(user, now, presence -> presence.withoutLease(lease)));
    }

    /** A restarted task reads on where it stopped: what it finds there may be the last words of a gateway long dead. */
    private boolean isCertain(String user) {
        return store.of(user).sessions().map(Session::lease).allMatch(leases::isConfirmed);
    }

    private void tell(String user, long atMillis) {
        UserPresence told = store.of(user).told(atMillis);
        store.put(user, told);
        agenda.tellNothing(user);
        tell.accept(user, told);
        meters.userTold();
    }

    /**
     * Changes what is known of a user.
     *
     * @param due at which tick others are told, if it makes a difference
     */
    private void update(String user, long due, UnaryOperator<UserPresence> change) {
        UserPresence before = store.of(user);
        UserPresence after = change.apply(before);
        if (!after.equals(before)) {
            store.put(user, after);
            track(user, before, after, due);
        }
    }

    private void track(String user, UserPresence before, UserPresence after, long due) {
        devices += after.devices().size() - before.devices().size();
        Set<String> held = leasesOf(after);
        held.forEach(lease -> leases.holds(lease, user));
        leasesOf(before).stream().filter(lease -> !held.contains(lease)).forEach(lease -> leases.releases(lease, user));
        if (after.isNews()) {
            agenda.tell(user, due);
        } else {
            agenda.tellNothing(user);
        }
    }

    private static Set<String> leasesOf(UserPresence presence) {
        return presence.sessions().map(Session::lease).collect(Collectors.toSet());
    }

    private void left(String user, Session session) {
        agenda.left(user, session.id(), now + 1 + rules.graceTicks());
    }

    private long settled() {
        return now + 1 + rules.settleTicks();
    }
}
