package io.carillon.family.references;

import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;

/** What a family is found by. */
public sealed interface Referrer {

    /** One of its users; the role and relation are copies of his membership's. */
    record OfUser(String userId, Role role, Relation relation) implements Referrer {}

    /** Something that many families have. */
    sealed interface Label extends Referrer {}

    /** The status it has. */
    record OfStatus(FamilyStatus status) implements Label {}

    /** A program it prefers. */
    record OfProgram(String program) implements Label {}
}
