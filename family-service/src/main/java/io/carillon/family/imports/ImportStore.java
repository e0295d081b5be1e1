package io.carillon.family.imports;

import io.carillon.family.families.Accepted;

/** What an import finds and leaves behind. */
interface ImportStore {

    /** Whether a family of this id is there, and whether it was imported from the same. */
    Standing standing(String familyId, String source);

    /** The user whom a name became; creates him if it became nobody yet. */
    NamedUser userOf(ImportedName name);

    /**
     * Commits the beginning of a family unless one of this id is there.
     *
     * @return how it stood before, {@link Standing#ABSENT} if it was committed
     */
    Standing found(String familyId, String source, Accepted<?> beginning);

    /** How a family to import stands in the service. */
    enum Standing {
        ABSENT,
        /** It is there, and was imported from the same. */
        IMPORTED,
        /** It is there, but was imported from something else. */
        IMPORTED_FROM_OTHER,
        /** It is there, but wasn't imported. */
        NOT_IMPORTED
    }
}
