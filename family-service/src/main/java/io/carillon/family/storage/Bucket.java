package io.carillon.family.storage;

/**
 * Spreads the families with a status or program over as many partitions as can be read at once. Never to be changed: the
 * buckets are part of stored keys.
 */
final class Bucket {

    static final int COUNT = 16;

    private Bucket() {}

    /** The low bits of {@link String#hashCode}, which the language specifies. */
    static int of(String familyId) {
        return Math.floorMod(familyId.hashCode(), COUNT);
    }
}
