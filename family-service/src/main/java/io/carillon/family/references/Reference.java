package io.carillon.family.references;

/**
 * That a family is to be found by something, or not any more.
 *
 * @param present whether it is to be found
 * @param version the family's version as of which this is so: of two statements about the same, the one with the higher
 *     version counts
 */
public record Reference(String familyId, Referrer referrer, boolean present, long version) {

    /** The same as of a later version, which nothing has changed up to. */
    Reference asOf(long later) {
        return new Reference(familyId, referrer, present, later);
    }
}
