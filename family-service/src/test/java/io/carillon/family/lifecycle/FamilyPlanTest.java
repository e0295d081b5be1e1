package io.carillon.family.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.families.Done;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refusal.InvalidField;
import io.carillon.family.families.Refused;
import io.carillon.family.lifecycle.NewFamily.NewPerson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyPlanTest {

    @Test
    void a_name_is_all_that_a_family_needs() {
        assertThat(FamilyPlan.read(new NewFamily(" The Does ", List.of(), List.of(), Map.of(), List.of())))
                .isInstanceOfSatisfying(Done.class, _ -> {});
    }

    @Test
    void all_errors_are_told_at_once_each_with_its_path() {
        NewFamily wish = new NewFamily(
                null,
                List.of(person(null, "john@example.org", null, null), person(null, "nowhere", null, null)),
                listOf(person(null, null, "Jane", "x".repeat(41)), null),
                mapOf("city", null),
                List.of("art", " art "));

        assertThat(errors(FamilyPlan.read(wish)))
                .containsExactly(
                        "familyName required",
                        "parents[1].email email",
                        "students[0].phone length",
                        "students[1] required",
                        "address.city required",
                        "preferredPrograms[1] unique");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@", "@b", "a@b@c", "a b@c", "a@b..c", "a@.b", "a@b.", "a@b c"})
    void what_is_no_address_is_refused(String email) {
        assertThat(errors(plan(person(null, email, null, null)))).containsExactly("parents[0].email email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "John.Doe+family@mail.example.org", "ü@müller.example"})
    void what_may_be_an_address_is_accepted(String email) {
        assertThat(plan(person(null, email, null, null))).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,      -,   -, required",
                "user_1, a@b, -, exclusive",
            })
    void a_person_is_named_in_one_way(
            @Nullable String userId, @Nullable String email, @Nullable String name, String rule) {
        assertThat(errors(plan(person(userId, email, name, null)))).containsExactly("parents[0] " + rule);
    }

    @Test
    void a_role_is_admin_or_member_and_students_are_members() {
        NewPerson owner = new NewPerson(null, null, "John", null, null, null, "owner");
        NewPerson admin = new NewPerson(null, null, "Jane", null, null, null, "admin");

        assertThat(errors(FamilyPlan.read(
                        new NewFamily("The Does", List.of(owner), List.of(admin), Map.of(), List.of()))))
                .containsExactly("parents[0].familyRole enum", "students[0].familyRole student");
    }

    @Test
    void an_address_has_20_parts_at_most_and_programs_are_50_at_most() {
        assertThat(errors(details(parts(21), names(51)))).containsExactly("address size", "preferredPrograms size");
        assertThat(details(parts(20), names(50))).isInstanceOf(Done.class);
    }

    @Test
    void parts_and_their_names_and_programs_have_their_lengths() {
        assertThat(errors(details(Map.of("n".repeat(51), "x", "city", "v".repeat(201)), List.of("p".repeat(101)))))
                .containsExactlyInAnyOrder(
                        "address." + "n".repeat(51) + " length", "address.city length", "preferredPrograms[0] length");
        assertThat(details(Map.of("n".repeat(50), "v".repeat(200)), List.of("p".repeat(100))))
                .isInstanceOf(Done.class);
    }

    @Test
    void equal_wishes_have_one_source_and_different_ones_have_others() {
        NewPerson john = person(null, "john@example.org", "John", null);
        NewFamily wish = new NewFamily("The Does", List.of(john), List.of(), Map.of("a", "1", "b", "2"), List.of());

        assertThat(source(wish))
                .isEqualTo(source(
                        new NewFamily(" The Does ", List.of(john), List.of(), Map.of("b", "2", "a", "1"), List.of())))
                .isNotEqualTo(source(
                        new NewFamily("The Roes", List.of(john), List.of(), Map.of("a", "1", "b", "2"), List.of())))
                .isNotEqualTo(source(
                        new NewFamily("The Does", List.of(), List.of(john), Map.of("a", "1", "b", "2"), List.of())))
                .isNotEqualTo(
                        source(new NewFamily("The Does", List.of(john), List.of(), Map.of("a", "1"), List.of("b"))));
    }

    private static String source(NewFamily wish) {
        return switch (FamilyPlan.read(wish)) {
            case Done<FamilyPlan>(FamilyPlan plan) -> plan.source();
            case Refused<FamilyPlan>(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    private static Outcome<FamilyPlan> plan(NewPerson parent) {
        return FamilyPlan.read(new NewFamily("The Does", List.of(parent), List.of(), Map.of(), List.of()));
    }

    private static Outcome<FamilyPlan> details(Map<String, @Nullable String> address, List<@Nullable String> programs) {
        return FamilyPlan.read(new NewFamily("The Does", List.of(), List.of(), address, programs));
    }

    private static NewPerson person(
            @Nullable String userId, @Nullable String email, @Nullable String name, @Nullable String phone) {
        return new NewPerson(userId, email, name, phone, null, null, null);
    }

    private static List<String> errors(Outcome<?> outcome) {
        List<InvalidField> errors = switch (outcome) {
            case Refused<?>(Refusal.InvalidFields(List<InvalidField> several)) -> several;
            case Refused<?>(InvalidField one) -> List.of(one);
            default -> throw new AssertionError("not refused so: " + outcome);
        };
        return errors.stream().map(error -> error.field() + " " + error.rule()).toList();
    }

    private static Map<String, @Nullable String> parts(int count) {
        Map<String, @Nullable String> parts = new HashMap<>();
        names(count).forEach(name -> parts.put(String.valueOf(name), "x"));
        return parts;
    }

    private static List<@Nullable String> names(int count) {
        List<@Nullable String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("name %d".formatted(i));
        }
        return names;
    }

    private static Map<String, @Nullable String> mapOf(String name, @Nullable String value) {
        Map<String, @Nullable String> map = new HashMap<>();
        map.put(name, value);
        return map;
    }

    private static List<@Nullable NewPerson> listOf(NewPerson first, @Nullable NewPerson second) {
        List<@Nullable NewPerson> people = new ArrayList<>();
        people.add(first);
        people.add(second);
        return people;
    }
}
