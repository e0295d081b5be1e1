package io.carillon.family.families;

import java.util.Set;

/** The way from a user to his families. */
public interface FamiliesOfUser {

    /**
     * The ids of the families that a user is in. One or the other may be stale: whether he is a member is for the family to
     * say. None is missing whose change was answered or published.
     */
    Set<String> of(String userId);
}
