package io.carillon.family.lifecycle;

import io.carillon.family.families.Done;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.families.FamilyName;
import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.FieldErrors;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Text;
import io.carillon.family.lifecycle.FamilyPatch.AddressPatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A patch whose every field keeps the rules that need no knowledge of the family. Null leaves a field as it is.
 *
 * @param lists the ids that are to stand in the lists that the patch sets
 */
record FamilyEdit(
        @Nullable String name,
        @Nullable AddressPatch address,
        @Nullable Set<String> programs,
        @Nullable FamilyStatus status,
        Map<Relation, List<String>> lists) {

    static Outcome<FamilyEdit> read(FamilyPatch patch) {
        FieldErrors errors = new FieldErrors();
        Map<Relation, List<String>> lists = new HashMap<>();
        Set<String> listed = new HashSet<>();
        FamilyEdit edit = new FamilyEdit(
                patch.familyName() == null ? null : name(patch.familyName(), errors),
                patch.address() == null ? null : address(patch.address(), errors),
                patch.preferredPrograms() == null ? null : DetailsRules.programs(patch.preferredPrograms(), errors),
                patch.status() == null ? null : status(patch.status(), errors),
                lists);
        for (Relation relation : Relation.values()) {
            List<@Nullable String> ids = relation == Relation.PARENT ? patch.parentIds() : patch.studentIds();
            if (ids != null) {
                lists.put(relation, ids(listName(relation), ids, listed, errors));
            }
        }
        return errors.isEmpty() ? new Done<>(edit) : new Refused<>(errors.refusal());
    }

    /** The field that has the ids of a list. */
    static String listName(Relation relation) {
        return relation == Relation.PARENT ? "parentIds" : "studentIds";
    }

    /** All ids that it lists. */
    Set<String> listedIds() {
        Set<String> ids = new HashSet<>();
        lists.values().forEach(ids::addAll);
        return ids;
    }

    FamilyDetails on(FamilyDetails before) {
        return new FamilyDetails(
                Objects.requireNonNullElse(name, before.name()),
                address == null ? before.address() : address.on(before.address()),
                Objects.requireNonNullElse(programs, before.programs()),
                Objects.requireNonNullElse(status, before.status()));
    }

    private static @Nullable String name(String raw, FieldErrors errors) {
        FamilyName name = errors.keep(FamilyName.parse(raw));
        return name == null ? null : name.value();
    }

    private static AddressPatch address(AddressPatch patch, FieldErrors errors) {
        Map<String, @Nullable String> set = new HashMap<>();
        Map<String, Optional<String>> checked = new HashMap<>();
        patch.parts().forEach((name, part) -> {
            if (part.isPresent()) {
                set.put(name, part.get());
            } else {
                checked.put(name, part);
            }
        });
        DetailsRules.address(set, errors).forEach((name, part) -> checked.put(name, Optional.of(part)));
        return new AddressPatch(patch.cleared(), checked);
    }

    private static @Nullable FamilyStatus status(String code, FieldErrors errors) {
        for (FamilyStatus status : FamilyStatus.values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        errors.add("status", "enum", "must be active or inactive");
        return null;
    }

    private static List<String> ids(String list, List<@Nullable String> raw, Set<String> listed, FieldErrors errors) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            String field = "%s[%d]".formatted(list, i);
            String id = errors.keep(Text.parse(field, raw.get(i), PersonRules.MAX_ID_CHARACTERS, Function.identity()));
            if (id != null && !listed.add(id)) {
                errors.add(field, "unique", "must not be listed before");
            }
            ids.add(id == null ? "" : id);
        }
        return ids;
    }
}
