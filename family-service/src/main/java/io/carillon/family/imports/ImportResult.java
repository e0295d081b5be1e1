package io.carillon.family.imports;

import io.carillon.family.families.Refusal.InvalidField;
import java.util.List;

/** What became of one family of names. */
public sealed interface ImportResult {

    /**
     * It is a family of users now.
     *
     * @param people who is in it
     * @param usersCreated how many users were created for it
     * @param usersReused how many were users before
     */
    record Created(List<ImportedName> people, int usersCreated, int usersReused) implements ImportResult {}

    /** It was imported before; whatever happened to it since stays. */
    record Unchanged(List<ImportedName> people) implements ImportResult {}

    /** There is another family with its id, which stays as it is. */
    record Conflict(String reason) implements ImportResult {}

    /** It breaks rules. */
    record Invalid(List<InvalidField> errors) implements ImportResult {}
}
