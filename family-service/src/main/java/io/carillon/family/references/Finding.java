package io.carillon.family.references;

/**
 * Something about references that isn't as it should be. What the view should say carries the family's current version,
 * so that it wins over whatever was written there since.
 */
public sealed interface Finding {

    String familyId();

    /** The family isn't found by what it should be found by. */
    record Missing(Reference expected) implements Finding {
        @Override
        public String familyId() {
            return expected.familyId();
        }
    }

    /** The view says something else of the membership than the family. */
    record Differing(Reference expected, Referrer found) implements Finding {
        @Override
        public String familyId() {
            return expected.familyId();
        }
    }

    /**
     * The family is found by what it shouldn't be found by.
     *
     * @param gone what the view should have been told
     */
    record Stale(Reference gone) implements Finding {
        @Override
        public String familyId() {
            return gone.familyId();
        }
    }

    /** The view leads to a family that isn't there. */
    record UnknownFamily(Entry entry) implements Finding {
        @Override
        public String familyId() {
            return entry.familyId();
        }
    }

    /** A member isn't known as a user. */
    record UnknownUser(String familyId, String userId) implements Finding {}

    /** A member was adopted by a user who signs in, and his place in the family wasn't. */
    record MergedMember(String familyId, String userId, String adopterId) implements Finding {}

    /** Something of the above, but the family has unpublished events or changes all the time. */
    record NotYet(String familyId) implements Finding {}
}
