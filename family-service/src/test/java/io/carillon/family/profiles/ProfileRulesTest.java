package io.carillon.family.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.families.Done;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.users.ProfileChange;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileRulesTest {

    @Test
    void what_is_said_changes_and_the_rest_stays() {
        assertThat(ProfileRules.parse(Map.of("name", " Ann Doe ", "isPrimaryContact", false)))
                .isEqualTo(new Done<>(new ProfileChange("Ann Doe", null, false, null)));
    }

    @Test
    void what_is_null_is_removed() {
        assertThat(ProfileRules.parse(Collections.singletonMap("phone", null)))
                .isEqualTo(new Done<>(new ProfileChange(null, "", null, null)));
    }

    @Test
    void nothing_said_is_nothing_changed() {
        assertThat(ProfileRules.parse(Map.of())).isEqualTo(new Done<>(new ProfileChange(null, null, null, null)));
    }

    @Test
    void each_field_keeps_its_rule() {
        assertRefused("name", 7, "type");
        assertRefused("name", " ", "length");
        assertRefused("name", "x".repeat(101), "length");
        assertRefused("phone", "555\n0101", "characters");
        assertRefused("phone", "5".repeat(41), "length");
        assertRefused("isPrimaryContact", null, "type");
        assertRefused("isEmergencyContact", "true", "type");
        assertRefused("email", "ann@example.org", "unknown");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Outcome<ProfileChange> parsed = ProfileRules.parse(Map.of("name", "", "phone", 5));

        assertThat(parsed)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.InvalidFields.class,
                                        fields -> assertThat(fields.errors())
                                                .extracting(Refusal.InvalidField::field)
                                                .containsExactly("name", "phone")));
    }

    private static void assertRefused(String field, @Nullable Object value, String rule) {
        assertThat(ProfileRules.parse(Collections.singletonMap(field, value)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(Refusal.InvalidField.class, error -> {
                                    assertThat(error.field()).isEqualTo(field);
                                    assertThat(error.rule()).isEqualTo(rule);
                                }));
    }
}
