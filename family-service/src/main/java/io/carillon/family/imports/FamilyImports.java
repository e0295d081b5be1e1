package io.carillon.family.imports;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Families;
import io.carillon.family.families.FamilySources;
import io.carillon.family.users.EnsuringPlaceholder;
import io.carillon.family.users.Users;
import java.time.Clock;

/** Begins imports, for good or for show. */
public final class FamilyImports {

    private final ImportStore store;
    private final ImportedNames names;
    private final Users users;
    private final int maxMembers;
    private final Clock clock;

    /**
     * @param maxMembers of a family
     * @param clock in whole milliseconds, as precise as storage and events are
     */
    public FamilyImports(
            Families families,
            FamilySources sources,
            ImportedNames names,
            Users users,
            EnsuringPlaceholder placeholders,
            ChangingFamily changing,
            int maxMembers,
            Clock clock) {
        this.store = new CommittingStore(families, sources, names, placeholders, changing);
        this.names = names;
        this.users = users;
        this.maxMembers = maxMembers;
        this.clock = clock;
    }

    /** Imports for good. */
    public ImportingFamily committing() {
        return new ImportingFamily(store, maxMembers, clock);
    }

    /**
     * Writes nothing, and says what would happen.
     *
     * @param remembered how many names, and how many families, are recognised when they come again
     */
    public ImportingFamily rehearsing(int remembered) {
        return new ImportingFamily(new RehearsingStore(store, names, users, remembered), maxMembers, clock);
    }
}
