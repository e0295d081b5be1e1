package io.carillon.family.accounts;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.People.CAROL;
import static io.carillon.family.families.People.ERIN;
import static io.carillon.family.families.People.calling;
import static io.carillon.family.families.People.callingAsSystemAdmin;
import static io.carillon.family.families.SampleFamilies.MONDAY;
import static io.carillon.family.families.SampleFamilies.TUESDAY;
import static io.carillon.family.families.SampleFamilies.accepted;
import static io.carillon.family.families.SampleFamilies.admin;
import static io.carillon.family.families.SampleFamilies.deleted;
import static io.carillon.family.families.SampleFamilies.familyOf;
import static io.carillon.family.families.SampleFamilies.parent;
import static io.carillon.family.families.SampleFamilies.student;
import static io.carillon.family.families.SampleFamilies.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.TokenRequestCreated;
import io.carillon.events.family.TokenRequestReviewed;
import io.carillon.family.accounts.TokenRequestRules.Case;
import io.carillon.family.accounts.TokenRequestRules.Wish;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Account;
import io.carillon.family.families.Change;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.LedgerEntry;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.TokenRequest;
import io.carillon.family.families.TokenRequest.Review;
import io.carillon.family.families.TokenRequestStatus;
import io.carillon.family.users.Caller;
import io.carillon.family.users.Stamp;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenRequestRulesTest {

    private static final TokenRequest PENDING =
            new TokenRequest("treq_1", "fam_1", BOB.id(), "bob", 60, "books", MONDAY, TokenRequestStatus.PENDING, null);

    private final Family family = with(familyOf(admin(ALICE), student(BOB), parent(CAROL)), new Account(100, false));
    private final Family frozen = with(family, new Account(100, true));

    @Test
    void a_member_asks_for_tokens_and_nothing_moves_yet() {
        Accepted<TokenRequest> asked = accepted(request(family, calling(BOB)));

        assertThat(asked.value()).isEqualTo(PENDING);
        assertThat(asked.changes()).containsExactly(new Change.TokensRequested(PENDING));
        assertThat(asked.events())
                .containsExactly(new TokenRequestCreated("treq_1", "fam_1", BOB.id(), "bob", 60L, "books", MONDAY));
    }

    @Test
    void more_can_be_asked_for_than_there_is() {
        assertThat(request(with(family, Account.EMPTY), calling(BOB))).isInstanceOf(Accepted.class);
    }

    @Test
    void a_frozen_account_takes_no_requests() {
        assertThat(request(frozen, calling(BOB))).isEqualTo(refused(new Refusal.AccountIsFrozen()));
    }

    @Test
    void a_stranger_does_not_learn_of_the_family_by_asking() {
        assertThat(request(familyOf(admin(ALICE)), calling(BOB)))
                .isEqualTo(refused(new Refusal.UnknownFamily("fam_1")));
    }

    @Test
    void a_system_admin_asks_only_where_he_is_a_member() {
        assertThat(request(family, callingAsSystemAdmin(ERIN)))
                .isEqualTo(refused(new Refusal.UnknownMember(ERIN.id())));
        assertThat(request(family, callingAsSystemAdmin(CAROL))).isInstanceOf(Accepted.class);
    }

    @Test
    void nobody_asks_a_deleted_family() {
        assertThat(request(deleted(family), calling(BOB))).isEqualTo(refused(new Refusal.FamilyIsDeleted()));
    }

    @Test
    void an_approval_moves_the_tokens_to_the_requester_and_writes_it_down() {
        Review review = new Review(ALICE.id(), "alice", TUESDAY);
        TokenRequest approved = PENDING.reviewed(TokenRequestStatus.APPROVED, review);

        Accepted<TokenRequest> decision = accepted(review(family, PENDING, calling(ALICE), Verdict.APPROVE));

        assertThat(decision.value()).isEqualTo(approved);
        assertThat(decision.changes())
                .containsExactly(
                        new Change.TokenRequestReviewed(approved),
                        new Change.AccountChanged(new Account(40, false)),
                        new Change.WalletChanged(BOB.id(), 65),
                        new Change.LedgerWritten(new LedgerEntry(
                                new LedgerEntry.Grant("treq_1", BOB.id()), 60, 40, new Stamp(TUESDAY, ALICE.id()))));
        assertThat(decision.events())
                .containsExactly(new TokenRequestReviewed(
                        "treq_1", "fam_1", BOB.id(), "approved", 60L, ALICE.id(), "alice", TUESDAY));
    }

    @Test
    void the_last_token_can_be_given_but_not_one_more() {
        assertThat(review(with(family, new Account(60, false)), PENDING, calling(ALICE), Verdict.APPROVE))
                .isInstanceOf(Accepted.class);
        assertThat(review(with(family, new Account(59, false)), PENDING, calling(ALICE), Verdict.APPROVE))
                .isEqualTo(refused(new Refusal.InsufficientBalance(59, 60)));
    }

    @Test
    void a_denial_moves_nothing() {
        TokenRequest denied = PENDING.reviewed(TokenRequestStatus.DENIED, new Review(ALICE.id(), "alice", TUESDAY));

        Accepted<TokenRequest> decision = accepted(review(family, PENDING, calling(ALICE), Verdict.DENY));

        assertThat(decision.changes()).containsExactly(new Change.TokenRequestReviewed(denied));
        assertThat(decision.events())
                .containsExactly(new TokenRequestReviewed(
                        "treq_1", "fam_1", BOB.id(), "denied", 60L, ALICE.id(), "alice", TUESDAY));
    }

    @Test
    void a_frozen_account_gives_nothing_but_a_request_can_be_denied() {
        assertThat(review(frozen, PENDING, calling(ALICE), Verdict.APPROVE))
                .isEqualTo(refused(new Refusal.AccountIsFrozen()));
        assertThat(review(frozen, PENDING, calling(ALICE), Verdict.DENY)).isInstanceOf(Accepted.class);
    }

    @Test
    void who_left_gets_nothing_but_his_request_can_be_denied() {
        Family withoutBob = with(familyOf(admin(ALICE)), new Account(100, false));

        assertThat(review(withoutBob, PENDING, calling(ALICE), Verdict.APPROVE))
                .isEqualTo(refused(new Refusal.RequesterLeft()));
        assertThat(review(withoutBob, PENDING, calling(ALICE), Verdict.DENY)).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = TokenRequestStatus.class,
            names = {"APPROVED", "DENIED"})
    void a_request_is_reviewed_once_whatever_the_second_verdict_is(TokenRequestStatus status) {
        TokenRequest reviewed = PENDING.reviewed(status, new Review(ALICE.id(), "alice", MONDAY));

        for (Verdict verdict : Verdict.values()) {
            assertThat(review(frozen, reviewed, calling(ALICE), verdict))
                    .isEqualTo(refused(new Refusal.AlreadyReviewed(status)));
        }
    }

    @Test
    void admins_and_system_admins_review_and_nobody_else() {
        assertThat(review(family, PENDING, callingAsSystemAdmin(ERIN), Verdict.APPROVE))
                .isInstanceOf(Accepted.class);
        assertThat(review(family, PENDING, calling(ERIN), Verdict.APPROVE))
                .isEqualTo(refused(new Refusal.UnknownFamily("fam_1")));
    }

    @Test
    void who_is_no_admin_hears_of_his_own_requests_only() {
        assertThat(review(family, PENDING, calling(BOB), Verdict.APPROVE)).isEqualTo(refused(new Refusal.NotAnAdmin()));
        assertThat(review(family, PENDING, calling(CAROL), Verdict.APPROVE))
                .isEqualTo(refused(new Refusal.UnknownTokenRequest("treq_1")));
    }

    @Test
    void a_request_that_never_was_cannot_be_reviewed() {
        assertThat(TokenRequestRules.review(family, "treq_9", Optional.empty(), calling(ALICE), Verdict.DENY, TUESDAY))
                .isEqualTo(refused(new Refusal.UnknownTokenRequest("treq_9")));
    }

    @Test
    void nothing_is_reviewed_in_a_deleted_family() {
        assertThat(review(deleted(family), PENDING, calling(ALICE), Verdict.DENY))
                .isEqualTo(refused(new Refusal.FamilyIsDeleted()));
    }

    private static Decision<TokenRequest> request(Family family, Caller caller) {
        return TokenRequestRules.request(family, new Wish("treq_1", caller, new TokenAmount(60), "books"), MONDAY);
    }

    /** By somebody who has 5 tokens already. */
    private static Decision<TokenRequest> review(Family family, TokenRequest request, Caller caller, Verdict verdict) {
        return TokenRequestRules.review(
                family, request.id(), Optional.of(new Case(request, 5)), caller, verdict, TUESDAY);
    }

    private static <T> Decision<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
