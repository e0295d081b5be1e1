package io.carillon.family.imports;

import io.carillon.family.families.Accepted;
import io.carillon.family.users.Users;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Imports for show: reads what is there and remembers what it would have left behind. It remembers so much and no more;
 * beyond that, what comes twice counts twice.
 */
final class RehearsingStore implements ImportStore {

    private final ImportStore real;
    private final ImportedNames names;
    private final Users users;
    private final int remembered;
    private final ConcurrentMap<String, String> founded = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> named = new ConcurrentHashMap<>();

    /**
     * @param real of which only is asked how families stand
     * @param remembered how many names, and how many families
     */
    RehearsingStore(ImportStore real, ImportedNames names, Users users, int remembered) {
        this.real = real;
        this.names = names;
        this.users = users;
        this.remembered = remembered;
    }

    @Override
    public Standing standing(String familyId, String source) {
        String from = founded.get(familyId);
        return from == null ? real.standing(familyId, source) : standing(from.equals(source));
    }

    private static Standing standing(boolean fromTheSame) {
        return fromTheSame ? Standing.IMPORTED : Standing.IMPORTED_FROM_OTHER;
    }

    @Override
    public NamedUser userOf(ImportedName name) {
        Optional<String> known = names.find(name.role(), name.key());
        if (known.isPresent()) {
            String username =
                    users.byId(known.get()).map(user -> user.username()).orElse(name.name());
            return new NamedUser(known.get(), username, true);
        }
        String userId = "%s %s".formatted(name.role().code(), name.key());
        return new NamedUser(userId, name.name(), remember(named, userId, userId) != null);
    }

    @Override
    public Standing found(String familyId, String source, Accepted<?> beginning) {
        String before = remember(founded, familyId, source);
        return before == null ? Standing.ABSENT : standing(before.equals(source));
    }

    private @Nullable String remember(ConcurrentMap<String, String> memory, String key, String value) {
        return memory.size() < remembered ? memory.putIfAbsent(key, value) : memory.get(key);
    }
}
