package io.carillon.family.families;

import java.util.Optional;

/** From what families were founded, where repeating it must not found another one. */
@FunctionalInterface
public interface FamilySources {

    /** The source of a family; nothing if the family isn't there or its founding was not to be recognised. */
    Optional<String> find(String familyId);
}
