package io.carillon.family.references;

/**
 * Spreads the families with a status or program over as many partitions as can be read at once. Never to be changed: the
 * buckets are part of stored keys.
 */
public final class Bucket {

    public static final int COUNT = 16;

    private Bucket() {}

    /** The low bits of {@link String#hashCode}, which the language specifies. */
    public static int of(String familyId) {
        return Math.floorMod(familyId.hashCode(), COUNT);
    }
}
