package io.carillon.family.users;

import io.carillon.chassis.tracing.Traceparent;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores what a token says of its subject. */
final class SavingSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SavingSignIn.class);

    private final UserRecords records;
    private final HoldingHandles handles;
    private final Clock clock;

    SavingSignIn(UserRecords records, HoldingHandles handles, Clock clock) {
        this.records = records;
        this.handles = handles;
        this.clock = clock;
    }

    /**
     * Writes, claims, then releases, so that whoever holds a handle has a record: after a crash in between, he is not
     * found by a handle yet, or still holds one that he doesn't go by and so isn't found by. The next sign-in does the rest.
     */
    void save(SignIn signIn, Traceparent trace) {
        User user = signIn.user();
        Optional<UserRecord> before = records.find(user.id());
        Optional<User> old = before.map(record -> record.profile().user());
        // While he is still known to go by them: later, nothing would lead back to an adoption that was interrupted.
        old.ifPresent(
                was -> forEachGivenUp(was, user, (handle, value) -> handles.complete(handle, value, user.id(), trace)));
        records.write(Renewal.of(signIn, before, clock.instant()));
        for (Handle handle : Handle.values()) {
            handle.of(user).ifPresent(value -> claim(handle, value, user, trace));
        }
        old.ifPresent(was -> forEachGivenUp(was, user, (handle, value) -> records.release(handle, value, user.id())));
    }

    private void claim(Handle handle, String value, User user, Traceparent trace) {
        String holder = handles.claim(handle, value, user, true, trace);
        if (!holder.equals(user.id())) {
            LOG.atWarn()
                    .addKeyValue("user_id", user.id())
                    .addKeyValue("holder_id", holder)
                    .addKeyValue("handle", handle)
                    .log("A user can't be found by his handle: another one holds it");
        }
    }

    private static void forEachGivenUp(User before, User now, BiConsumer<Handle, String> action) {
        for (Handle handle : Handle.values()) {
            handle.of(before)
                    .filter(value -> !handle.names(now, value))
                    .ifPresent(value -> action.accept(handle, value));
        }
    }
}
