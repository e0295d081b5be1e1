package io.carillon.family.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.families.Done;
import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refusal.InvalidField;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Relation;
import io.carillon.family.users.UserRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportedFamilyTest {

    @Test
    void white_space_and_case_make_no_other_name_but_what_he_is_does() {
        ImportedFamily family = read(named("fam_1", listOf("  Sarah \t Johnson "), listOf("SARAH JOHNSON")));

        assertThat(family.people())
                .containsExactly(
                        new ImportedName(Relation.PARENT, "Sarah Johnson"),
                        new ImportedName(Relation.STUDENT, "SARAH JOHNSON"));
        assertThat(family.people()).extracting(ImportedName::key).containsOnly("sarah johnson");
        assertThat(family.people()).extracting(ImportedName::role).containsExactly(UserRole.PARENT, UserRole.STUDENT);
        assertThat(family.details().status()).isEqualTo(FamilyStatus.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "..", "fam:1", "ü"})
    void an_id_that_could_not_stand_in_an_address_is_refused(String id) {
        assertThat(errors(named(id, listOf("P"), listOf()))).containsExactly("familyId format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"family_xyz789", "fam_01KAG9V0A1B2C3D4E5F6G7H8J9", "1", "a-b"})
    void other_ids_are_kept(String id) {
        assertThat(read(named(id, listOf("P"), listOf())).familyId()).isEqualTo(id);
    }

    @Test
    void a_family_needs_a_parent_and_names_that_can_be_told_apart() {
        assertThat(errors(named("fam_1", listOf(), listOf("S", "s "))))
                .containsExactly("parents required", "students[1] unique");
        assertThat(errors(named("fam_1", listOf(null, " ", "x".repeat(101)), listOf())))
                .containsExactly("parents[0] required", "parents[1] length", "parents[2] length");
    }

    @Test
    void a_family_has_its_members_at_most() {
        assertThat(errors(ImportedFamily.read(named("fam_1", listOf("A", "B"), listOf("C")), 2)))
                .containsExactly("parents size");
    }

    @Test
    void the_source_tells_what_differs_from_what_does_not() {
        String source =
                read(named("fam_1", listOf("Sarah Johnson"), listOf("Emma"))).source();

        assertThat(read(named("fam_1", listOf("sarah  johnson"), listOf("Emma")))
                        .source())
                .isEqualTo(source)
                .startsWith(ImportedFamily.SOURCE_PREFIX);
        assertThat(read(named("fam_2", listOf("Sarah Johnson"), listOf("Emma"))).source())
                .isNotEqualTo(source);
        assertThat(read(named("fam_1", listOf("Sarah Johnson", "Emma"), listOf()))
                        .source())
                .isNotEqualTo(source);
    }

    private static NamedFamily named(String id, List<@Nullable String> parents, List<@Nullable String> students) {
        return new NamedFamily(id, "The Does", parents, students, Map.of(), List.of(), null);
    }

    private static ImportedFamily read(NamedFamily raw) {
        return switch (ImportedFamily.read(raw, 200)) {
            case Done<ImportedFamily>(ImportedFamily family) -> family;
            case Refused<ImportedFamily>(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    private static List<String> errors(NamedFamily raw) {
        return errors(ImportedFamily.read(raw, 200));
    }

    private static List<String> errors(Outcome<ImportedFamily> outcome) {
        List<InvalidField> errors = switch (outcome) {
            case Refused<?>(Refusal.InvalidFields(List<InvalidField> several)) -> several;
            case Refused<?>(InvalidField one) -> List.of(one);
            default -> throw new AssertionError("not refused so: " + outcome);
        };
        return errors.stream().map(error -> error.field() + " " + error.rule()).toList();
    }

    private static List<@Nullable String> listOf(@Nullable String... names) {
        List<@Nullable String> list = new ArrayList<>();
        for (@Nullable String name : names) {
            list.add(name);
        }
        return list;
    }
}
