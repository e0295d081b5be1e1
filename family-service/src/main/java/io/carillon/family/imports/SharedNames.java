package io.carillon.family.imports;

import io.carillon.family.users.UserRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the names that several families have, because a person should know whether they mean the same user. */
public final class SharedNames {

    private static final int MAX_FAMILIES = 10;

    private final int maxNames;
    private final Map<Key, Sightings> seen = new HashMap<>();
    private boolean complete = true;

    /** @param maxNames how many names are told apart; about 200 bytes each */
    public SharedNames(int maxNames) {
        this.maxNames = maxNames;
    }

    /**
     * A name that several families have.
     *
     * @param families how many
     * @param familyIds of the first ten of them
     */
    public record SharedName(String role, String name, int families, List<String> familyIds) {}

    private record Key(UserRole role, String name) {}

    private static final class Sightings {
        private final List<String> familyIds = new ArrayList<>(1);
        private int families;

        private void add(String familyId) {
            if (familyIds.contains(familyId)) {
                return;
            }
            families++;
            if (familyIds.size() < MAX_FAMILIES) {
                familyIds.add(familyId);
            }
        }
    }

    /** Takes note of who is in a family. */
    public void add(String familyId, List<ImportedName> people) {
        for (ImportedName person : people) {
            Key key = new Key(person.role(), person.key());
            if (seen.size() >= maxNames && !seen.containsKey(key)) {
                complete = false;
            } else {
                seen.computeIfAbsent(key, _ -> new Sightings()).add(familyId);
            }
        }
    }

    /** Whether there were no more names than could be told apart. */
    public boolean complete() {
        return complete;
    }

    /** Those that several families have, by name. */
    public List<SharedName> shared() {
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue().families > 1)
                .map(entry -> new SharedName(
                        entry.getKey().role.code(),
                        entry.getKey().name,
                        entry.getValue().families,
                        List.copyOf(entry.getValue().familyIds)))
                .sorted(Comparator.comparing(SharedName::name).thenComparing(SharedName::role))
                .toList();
    }
}
