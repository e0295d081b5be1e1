package io.carillon.family.users;

import io.carillon.chassis.tracing.Traceparent;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Users in memory that count how often they are asked and changed, and can die after any change. */
public final class InMemoryUsers implements UserRecords {

    private final Map<String, UserRecord> records = new HashMap<>();
    private final Map<Handle, Map<String, String>> holders =
            Map.of(Handle.USERNAME, new HashMap<>(), Handle.EMAIL, new HashMap<>());
    private int reads;
    private int writes;
    private int writesLeft = Integer.MAX_VALUE;
    private Runnable interruption = () -> {};

    int reads() {
        return reads;
    }

    int writes() {
        return writes;
    }

    /** Lets so many changes through; then something else happens first, once. */
    void afterWrites(int changes, Runnable event) {
        writesLeft = changes;
        interruption = event;
    }

    /** Lets so many changes through and fails the next one, once. */
    void dieAfter(int changes) {
        afterWrites(changes, () -> {
            throw new IllegalStateException("died");
        });
    }

    /** Whether what was to happen in between hasn't happened, which it then won't. */
    boolean wasNotInterrupted() {
        boolean waiting = writesLeft != Integer.MAX_VALUE;
        writesLeft = Integer.MAX_VALUE;
        return waiting;
    }

    Map<String, UserRecord> records() {
        return Map.copyOf(records);
    }

    Set<String> holders() {
        return holders.values().stream()
                .flatMap(table -> table.values().stream())
                .collect(Collectors.toSet());
    }

    /** Signs a user in, whose token says no more than who he is. */
    public void save(User user) {
        save(new SignIn(user, null, null));
    }

    /** Signs a user in. */
    public void save(SignIn signIn) {
        Clock clock = Clock.systemUTC();
        MergingPlaceholder merging = new MergingPlaceholder(this, (placeholder, adopter, trace) -> {}, clock);
        new SavingSignIn(this, new HoldingHandles(this, merging), clock).save(signIn, Traceparent.begin());
    }

    @Override
    public Optional<User> byUsername(String username) {
        return by(Handle.USERNAME, username);
    }

    @Override
    public Optional<User> byEmail(String email) {
        return by(Handle.EMAIL, email);
    }

    private Optional<User> by(Handle handle, String value) {
        return holder(handle, value).flatMap(this::byId).filter(user -> handle.names(user, value));
    }

    @Override
    public Optional<UserProfile> profile(String userId) {
        return find(userId)
                .map(record -> record.findMergedInto().map(records::get).orElse(record))
                .map(UserRecord::profile);
    }

    @Override
    public Map<String, UserProfile> profiles(Collection<String> userIds) {
        Map<String, UserProfile> found = new HashMap<>();
        userIds.forEach(id -> profile(id).ifPresent(profile -> found.put(id, profile)));
        return found;
    }

    @Override
    public synchronized Optional<UserRecord> find(String userId) {
        reads++;
        return Optional.ofNullable(records.get(userId));
    }

    @Override
    public synchronized Optional<String> holder(Handle handle, String value) {
        reads++;
        return Optional.ofNullable(table(handle).get(value));
    }

    @Override
    public synchronized void insert(UserProfile placeholder) {
        countWrite();
        records.put(placeholder.id(), new UserRecord(placeholder, true, null, null));
    }

    @Override
    public synchronized void write(Renewal renewal) {
        countWrite();
        String id = renewal.user().id();
        UserRecord before = records.get(id);
        UserProfile old = before == null ? null : before.profile();
        Stamp created = renewal.created() != null
                ? renewal.created()
                : Objects.requireNonNull(old).created();
        records.put(
                id,
                new UserRecord(
                        new UserProfile(
                                renewal.user(),
                                renewal.name() == null && old != null ? old.name() : renewal.name(),
                                roleAfter(renewal, old),
                                old == null ? null : old.phone(),
                                old != null && old.primaryContact(),
                                old != null && old.emergencyContact(),
                                true,
                                created,
                                renewal.modified()),
                        renewal.role() != null || (before != null && before.roleStated()),
                        renewal.name() == null && before != null ? before.claimedName() : renewal.name(),
                        before == null ? null : before.mergedInto()));
    }

    private static UserRole roleAfter(Renewal renewal, @Nullable UserProfile old) {
        UserRole before = old == null ? UserRole.PARENT : old.role();
        return renewal.role() == null ? before : renewal.role();
    }

    @Override
    public synchronized void update(String userId, ProfileChange change, Stamp modified) {
        countWrite();
        UserRecord record = Objects.requireNonNull(records.get(userId));
        UserProfile old = record.profile();
        UserProfile profile = new UserProfile(
                old.user(),
                text(change.name(), old.name()),
                old.role(),
                text(change.phone(), old.phone()),
                flag(change.primaryContact(), old.primaryContact()),
                flag(change.emergencyContact(), old.emergencyContact()),
                old.signedIn(),
                old.created(),
                modified);
        records.put(userId, new UserRecord(profile, record.roleStated(), record.claimedName(), record.mergedInto()));
    }

    private static @Nullable String text(@Nullable String now, @Nullable String before) {
        if (now == null) {
            return before;
        }
        return now.isEmpty() ? null : now;
    }

    private static boolean flag(@Nullable Boolean now, boolean before) {
        return now == null ? before : now;
    }

    @Override
    public synchronized void assign(String userId, UserRole role) {
        countWrite();
        UserRecord record = Objects.requireNonNull(records.get(userId));
        UserProfile old = record.profile();
        UserProfile profile = new UserProfile(
                old.user(),
                old.name(),
                role,
                old.phone(),
                old.primaryContact(),
                old.emergencyContact(),
                old.signedIn(),
                old.created(),
                old.modified());
        records.put(userId, new UserRecord(profile, true, record.claimedName(), record.mergedInto()));
    }

    @Override
    public synchronized void delete(String userId) {
        countWrite();
        records.remove(userId);
    }

    @Override
    public synchronized void merge(String placeholderId, String adopterId) {
        countWrite();
        records.computeIfPresent(
                placeholderId,
                (id, record) -> record.mergedInto() == null && record.profile().isPlaceholder()
                        ? new UserRecord(record.profile(), record.roleStated(), record.claimedName(), adopterId)
                        : record);
    }

    @Override
    public synchronized String claim(Handle handle, String value, String userId) {
        countWrite();
        String before = table(handle).putIfAbsent(value, userId);
        return before == null ? userId : before;
    }

    @Override
    public synchronized void transfer(Handle handle, String value, String from, String to) {
        countWrite();
        table(handle).replace(value, from, to);
    }

    @Override
    public synchronized void release(Handle handle, String value, String userId) {
        countWrite();
        table(handle).remove(value, userId);
    }

    private Map<String, String> table(Handle handle) {
        return Objects.requireNonNull(holders.get(handle));
    }

    private void countWrite() {
        if (writesLeft == 0) {
            writesLeft = Integer.MAX_VALUE;
            interruption.run();
        }
        if (writesLeft != Integer.MAX_VALUE) {
            writesLeft--;
        }
        writes++;
    }
}
