package io.carillon.family.commands;

import io.carillon.family.families.Refusal.InvalidField;
import io.carillon.family.imports.ImportResult;
import io.carillon.family.imports.ImportedName;
import io.carillon.family.imports.NamedFamily;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the report says of a line.
 *
 * @param line from 1
 * @param familyId null if it couldn't be read
 * @param result {@code created}, {@code unchanged}, {@code conflict} or {@code invalid}
 * @param reason null if there is nothing to explain
 */
record ImportLine(
        long line,
        @Nullable String familyId,
        String result,
        @Nullable String reason,
        int usersCreated,
        int usersReused) {

    static final String CREATED = "created";
    static final String UNCHANGED = "unchanged";
    static final String CONFLICT = "conflict";
    static final String INVALID = "invalid";

    /** What was found out, and who is in the family if it is imported. */
    record Imported(ImportLine line, List<ImportedName> people) {}

    static Imported of(long line, NamedFamily family, ImportResult result) {
        String familyId = family.familyId();
        return switch (result) {
            case ImportResult.Created(List<ImportedName> people, int created, int reused) ->
                new Imported(new ImportLine(line, familyId, CREATED, null, created, reused), people);
            case ImportResult.Unchanged(List<ImportedName> people) ->
                new Imported(new ImportLine(line, familyId, UNCHANGED, null, 0, 0), people);
            case ImportResult.Conflict(String reason) ->
                new Imported(new ImportLine(line, familyId, CONFLICT, reason, 0, 0), List.of());
            case ImportResult.Invalid(List<InvalidField> errors) ->
                new Imported(new ImportLine(line, familyId, INVALID, reason(errors), 0, 0), List.of());
        };
    }

    /** A line that no family could be read from. */
    static Imported unreadable(long line, String reason) {
        return new Imported(new ImportLine(line, null, INVALID, reason, 0, 0), List.of());
    }

    private static String reason(List<InvalidField> errors) {
        return errors.stream()
                .map(error -> error.field() + " " + error.message())
                .collect(Collectors.joining("; "));
    }
}
