package io.carillon.family.families;

import java.util.Map;

/** The stored tokens of a family's members; they are changed with the family. */
public interface Wallets {

    /** How many tokens everybody has who ever got some, by user id; those who left included. */
    Map<String, Long> of(String familyId);
}
