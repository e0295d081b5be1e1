package io.carillon.family.references;

import java.util.List;

/** The way from a status or program to the families that have it. */
public interface FamilyIndex {

    /**
     * The ids of families with a label, in their order. One or the other may be stale: what a family has is for the family
     * to say.
     *
     * @param familyId where to begin: after this one, which needn't have the label; empty for the beginning
     * @param limit how many at most
     */
    List<String> after(Referrer.Label label, String familyId, int limit);
}
