package io.carillon.chat.scopes;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scopes in memory. */
public final class InMemoryScopes implements Scopes {

    private static final Instant SINCE = Instant.parse("2026-11-19T12:00:00Z");

    private final Map<String, Entry> entries = new TreeMap<>();

    private static final class Entry {
        private @Nullable Details details;
        private long lastNumber;
        private @Nullable String lastMessageId;
        private long lastStamp;
        private boolean inactive;
        private final Map<String, Member> members = new TreeMap<>();
        private final Map<String, ReadMarker> markers = new TreeMap<>();

        private ScopeState state(Scope scope) {
            long count = scope.kind().isOwned() ? members.size() : 0;
            return new ScopeState(Optional.ofNullable(details), lastNumber, lastMessageId, count, lastStamp);
        }
    }

    /** A room or group that everybody may join. */
    public InMemoryScopes open(Scope scope) {
        return found(scope, Details.OPEN, Details.BY_MEMBERS);
    }

    /** A room or group. */
    public InMemoryScopes found(Scope scope, String access, String publishers) {
        return with(scope, new Details(scope.id(), null, access, publishers, "founder", SINCE));
    }

    public InMemoryScopes with(Scope scope, Details details) {
        entry(scope).details = details;
        return this;
    }

    public InMemoryScopes with(Scope scope, String userId, String role) {
        return with(scope, new Member(userId, role, null, SINCE));
    }

    public InMemoryScopes with(Scope scope, Member member) {
        entry(scope).members.put(member.userId(), member);
        return this;
    }

    public void end(Scope scope, String userId) {
        entry(scope).members.remove(userId);
    }

    public InMemoryScopes with(Scope scope, ReadMarker marker) {
        entry(scope).markers.put(marker.userId(), marker);
        return this;
    }

    public InMemoryScopes withLast(Scope scope, long number, @Nullable String messageId) {
        entry(scope).lastNumber = number;
        entry(scope).lastMessageId = messageId;
        return this;
    }

    public InMemoryScopes stamped(Scope scope, long stamp) {
        entry(scope).lastStamp = stamp;
        return this;
    }

    /** Nobody talks in it, or its members do again. */
    public InMemoryScopes inactive(Scope scope, boolean inactive) {
        entry(scope).inactive = inactive;
        return this;
    }

    public void clear() {
        entries.clear();
    }

    private Entry entry(Scope scope) {
        return entries.computeIfAbsent(scope.toString(), _ -> new Entry());
    }

    @Override
    public ScopeView view(Scope scope, String userId) {
        Entry entry = entries.getOrDefault(scope.toString(), new Entry());
        return new ScopeView(
                scope,
                entry.state(scope),
                Optional.ofNullable(entry.members.get(userId)),
                Optional.ofNullable(entry.markers.get(userId)),
                entry.inactive);
    }

    @Override
    public Optional<Member> member(Scope scope, String userId) {
        return view(scope, userId).asker();
    }

    @Override
    public boolean hasMembers(Scope scope) {
        return !members(scope, "", 1).isEmpty();
    }

    @Override
    public boolean hasOtherOwner(Scope scope, String userId) {
        return members(scope, "", Integer.MAX_VALUE).stream()
                .anyMatch(member ->
                        member.role().equals(Role.OWNER) && !member.userId().equals(userId));
    }

    @Override
    public boolean share(String one, String other) {
        Set<String> scopes = new HashSet<>(scopesOf(one, "", Integer.MAX_VALUE));
        scopes.retainAll(scopesOf(other, "", Integer.MAX_VALUE));
        return !scopes.isEmpty();
    }

    @Override
    public List<Member> members(Scope scope, String after, int limit) {
        return entries.getOrDefault(scope.toString(), new Entry()).members.values().stream()
                .filter(member -> member.userId().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<ReadMarker> markers(Scope scope, String after, int limit) {
        return entries.getOrDefault(scope.toString(), new Entry()).markers.values().stream()
                .filter(marker -> marker.userId().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> scopesOf(String userId, String after, int limit) {
        return after(entries.keySet().stream().filter(name -> get(name).members.containsKey(userId)), after, limit);
    }

    @Override
    public List<String> directory(ScopeKind kind, String after, int limit) {
        return after(
                entries.keySet().stream()
                        .filter(name -> get(name).details != null)
                        .flatMap(name -> Scope.parse(name).stream())
                        .filter(scope -> scope.kind() == kind)
                        .map(Scope::id),
                after,
                limit);
    }

    private Entry get(String name) {
        return entries.getOrDefault(name, new Entry());
    }

    private static List<String> after(Stream<String> names, String after, int limit) {
        return names.filter(name -> name.compareTo(after) > 0).limit(limit).toList();
    }
}
