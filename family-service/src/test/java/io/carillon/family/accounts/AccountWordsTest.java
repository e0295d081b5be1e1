package io.carillon.family.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.families.Done;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal.InvalidField;
import io.carillon.family.families.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that requests about tokens are made of. */
class AccountWordsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000_000_000})
    void an_amount_is_1_to_a_thousand_millions(long tokens) {
        assertThat(TokenAmount.parse(tokens)).isEqualTo(new Done<>(new TokenAmount(tokens)));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1_000_000_001, Long.MAX_VALUE})
    void an_amount_is_nothing_else(long tokens) {
        assertRefused(TokenAmount.parse(tokens), "amount", "range");
    }

    @Test
    void an_amount_is_required() {
        assertRefused(TokenAmount.parse(null), "amount", "required");
    }

    @Test
    void a_reason_may_be_missing_and_has_500_characters_at_most() {
        assertThat(RequestReason.parse(null)).isEqualTo(new Done<>(new RequestReason(null)));
        assertThat(RequestReason.parse(" books ")).isEqualTo(new Done<>(new RequestReason("books")));
        assertThat(RequestReason.parse("x".repeat(500))).isInstanceOf(Done.class);
        assertRefused(RequestReason.parse("x".repeat(501)), "reason", "length");
        assertRefused(RequestReason.parse(""), "reason", "length");
        assertRefused(RequestReason.parse("a\nb"), "reason", "characters");
    }

    @Test
    void a_deposit_id_has_1_to_100_characters() {
        assertThat(DepositId.parse("x".repeat(100))).isInstanceOf(Done.class);
        assertRefused(DepositId.parse("x".repeat(101)), "depositId", "length");
        assertRefused(DepositId.parse(null), "depositId", "required");
        assertRefused(DepositId.parse(" "), "depositId", "length");
    }

    @ParameterizedTest
    @CsvSource({"approve, APPROVE", "deny, DENY"})
    void a_verdict_is_to_approve_or_to_deny(String action, Verdict verdict) {
        assertThat(Verdict.parse(action)).isEqualTo(new Done<>(verdict));
    }

    @Test
    void a_verdict_is_nothing_else() {
        assertRefused(Verdict.parse("approved"), "action", "enum");
        assertRefused(Verdict.parse(null), "action", "enum");
    }

    private static void assertRefused(Outcome<?> outcome, String field, String rule) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOfSatisfying(InvalidField.class, invalid -> {
                            assertThat(invalid.field()).isEqualTo(field);
                            assertThat(invalid.rule()).isEqualTo(rule);
                        }));
    }
}
