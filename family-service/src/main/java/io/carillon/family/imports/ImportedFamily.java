package io.carillon.family.imports;

import io.carillon.family.families.Done;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.families.FamilyName;
import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.FieldErrors;
import io.carillon.family.families.Fingerprint;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Text;
import io.carillon.family.lifecycle.DetailsRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A family to import, whose every field keeps the rules that hold for all families.
 *
 * @param people parents first; at least one
 */
record ImportedFamily(String familyId, FamilyDetails details, List<ImportedName> people) {

    /** It stands in addresses and keys. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** Begins the sources of imported families. */
    static final String SOURCE_PREFIX = "import:";

    private static final int MAX_NAME_CHARACTERS = 100;

    /** @param maxMembers of a family */
    static Outcome<ImportedFamily> read(NamedFamily raw, int maxMembers) {
        FieldErrors errors = new FieldErrors();
        String familyId = id(raw.familyId(), errors);
        FamilyName name = errors.keep(FamilyName.parse(raw.familyName()));
        if (raw.parents().isEmpty()) {
            errors.add("parents", "required", "must have a name: a family has an admin");
        }
        List<ImportedName> people = new ArrayList<>(names("parents", Relation.PARENT, raw.parents(), errors));
        people.addAll(names("students", Relation.STUDENT, raw.students(), errors));
        if (people.size() > maxMembers) {
            errors.add("parents", "size", "must be %d at most, with the students".formatted(maxMembers));
        }
        Map<String, String> address = DetailsRules.address(raw.address(), errors);
        Set<String> programs = DetailsRules.programs(raw.preferredPrograms(), errors);
        FamilyStatus status = status(raw.status(), errors);
        return familyId == null || name == null || !errors.isEmpty()
                ? new Refused<>(errors.refusal())
                : new Done<>(new ImportedFamily(
                        familyId, new FamilyDetails(name.value(), address, programs, status), people));
    }

    /** Says whether a family was imported from the same. */
    String source() {
        Fingerprint fingerprint = new Fingerprint()
                .and(familyId)
                .and(details.name())
                .and(details.address())
                .and(details.programs().stream().sorted().toList())
                .and(details.status().code());
        people.forEach(person -> fingerprint.and(person.relation().code()).and(person.key()));
        return SOURCE_PREFIX + fingerprint.hex();
    }

    private static @Nullable String id(@Nullable String raw, FieldErrors errors) {
        if (raw == null) {
            errors.add("familyId", "required", "is required");
        } else if (!ID.matcher(raw).matches()) {
            errors.add("familyId", "format", "must have 1 to 64 letters, digits, underscores and hyphens");
        }
        return raw;
    }

    private static List<ImportedName> names(
            String list, Relation relation, List<@Nullable String> raw, FieldErrors errors) {
        List<ImportedName> names = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < raw.size(); i++) {
            String field = "%s[%d]".formatted(list, i);
            String typed = raw.get(i);
            String name = errors.keep(Text.parse(
                    field, typed == null ? null : ImportedName.tidy(typed), MAX_NAME_CHARACTERS, Function.identity()));
            if (name == null) {
                continue;
            }
            ImportedName person = new ImportedName(relation, name);
            if (!keys.add(person.key())) {
                errors.add(field, "unique", "must be there once: nobody could tell the two apart");
            }
            names.add(person);
        }
        return names;
    }

    private static FamilyStatus status(@Nullable String code, FieldErrors errors) {
        for (FamilyStatus status : FamilyStatus.values()) {
            if (code == null || status.code().equals(code)) {
                return status;
            }
        }
        errors.add("status", "enum", "must be active or inactive");
        return FamilyStatus.ACTIVE;
    }
}
