package io.carillon.family;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.CAROL;
import static io.carillon.localstack.DemoUser.ERIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.fixtures.http.Answer;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking for tokens, and getting them or not, over HTTP. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class TokenRequestRestIT {

    private final FamilyClient client;
    private final AccountFixture family;

    TokenRequestRestIT(LocalStack stack) {
        this.client = FamilyClient.shared(stack);
        this.family = AccountFixture.of(client, ALICE, BOB, 100);
    }

    @Test
    void a_member_asks_and_his_request_is_pending() {
        Answer asked = family.tryToRequest(BOB, 60);

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.field("requestId")).matches("treq_[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(asked.field("familyId")).isEqualTo(family.familyId());
        assertThat(asked.field("requesterId")).isEqualTo(BOB.userId());
        assertThat(asked.field("requesterUsername")).isEqualTo("bob");
        assertThat(asked.body().path("amount").asLong()).isEqualTo(60);
        assertThat(asked.field("reason")).isEqualTo("books");
        assertThat(asked.field("status")).isEqualTo("pending");
        assertThat(Instant.parse(asked.field("requestedAt"))).isBeforeOrEqualTo(Instant.now());
        assertThat(asked.body().has("reviewerId")).isFalse();
        assertThat(family.requests(BOB, "").body().path("tokenRequests").path(0))
                .isEqualTo(asked.body());
        assertThat(family.balance(ALICE)).isEqualTo(100);
    }

    @Test
    void an_approval_moves_the_tokens() {
        String requestId = family.request(BOB, 60);

        Answer approved = family.review(ALICE, requestId, "approve");

        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.field("status")).isEqualTo("approved");
        assertThat(approved.field("reviewerId")).isEqualTo(ALICE.userId());
        assertThat(approved.field("reviewerUsername")).isEqualTo("alice");
        assertThat(Instant.parse(approved.field("reviewedAt"))).isBeforeOrEqualTo(Instant.now());
        assertThat(family.balance(BOB)).isEqualTo(40);
        assertThat(family.wallets(BOB)).containsEntry(BOB.userId(), 60L);
        assertThat(family.requests(BOB, "").body().path("tokenRequests").path(0))
                .isEqualTo(approved.body());
    }

    @Test
    void tokens_add_up_in_the_wallet() {
        family.review(ALICE, family.request(BOB, 10), "approve");
        family.review(ERIN, family.request(BOB, 20), "approve");

        assertThat(family.wallets(ALICE)).containsEntry(BOB.userId(), 30L);
    }

    @Test
    void a_denial_moves_nothing_and_works_on_a_frozen_account() {
        String requestId = family.request(BOB, 60);
        family.freeze(ALICE);

        Answer denied = family.review(ALICE, requestId, "deny");

        assertThat(denied.status()).isEqualTo(200);
        assertThat(denied.field("status")).isEqualTo("denied");
        assertThat(family.balance(ALICE)).isEqualTo(100);
    }

    @Test
    void a_request_is_reviewed_once() {
        String requestId = family.request(BOB, 10);
        family.review(ALICE, requestId, "deny");

        assertProblem(family.review(ALICE, requestId, "approve"), 409, "already_reviewed");
        assertProblem(family.review(ALICE, requestId, "deny"), 409, "already_reviewed");
        assertThat(family.balance(ALICE)).isEqualTo(100);
    }

    @Test
    void more_than_the_account_has_is_not_given() {
        String requestId = family.request(BOB, 101);

        assertProblem(family.review(ALICE, requestId, "approve"), 409, "insufficient_balance");

        family.deposit(ERIN, "one more", 1);
        assertThat(family.review(ALICE, requestId, "approve").status()).isEqualTo(200);
        assertThat(family.balance(ALICE)).isZero();
    }

    @Test
    void members_do_not_review_and_hear_of_their_own_requests_only() {
        String bobs = family.request(BOB, 10);
        String alices = family.request(ALICE, 10);

        assertProblem(family.review(BOB, bobs, "approve"), 403, "not_an_admin");
        assertProblem(family.review(BOB, alices, "approve"), 404, "unknown_token_request");
        assertProblem(family.review(ALICE, "treq_none", "approve"), 404, "unknown_token_request");
        assertProblem(family.review(CAROL, bobs, "approve"), 404, "unknown_family");
    }

    @Test
    void a_request_of_another_family_is_not_found() {
        AccountFixture other = AccountFixture.of(client, ALICE, BOB, 100);

        assertProblem(other.review(ALICE, family.request(BOB, 10), "approve"), 404, "unknown_token_request");
    }

    @Test
    void who_is_not_a_member_cannot_ask() {
        assertProblem(family.tryToRequest(CAROL, 10), 404, "unknown_family");
        assertProblem(family.tryToRequest(ERIN, 10), 404, "unknown_member");
        assertProblem(new AccountFixture(client, "fam_none").tryToRequest(BOB, 10), 404, "unknown_family");
    }

    @Test
    void admins_see_all_requests_newest_first_in_pages_and_others_their_own() {
        String first = family.request(BOB, 1);
        String second = family.request(ALICE, 2);
        String third = family.request(BOB, 3);
        family.review(ALICE, first, "deny");

        Answer newest = family.requests(ALICE, "?limit=2");

        assertThat(ids(newest)).containsExactly(third, second);
        Answer rest = family.requests(ALICE, "?limit=2&cursor=" + newest.field("nextCursor"));
        assertThat(ids(rest)).containsExactly(first);
        assertThat(rest.body().has("nextCursor")).isFalse();
        assertThat(ids(family.requests(ERIN, ""))).containsExactly(third, second, first);
        assertThat(ids(family.requests(BOB, ""))).containsExactly(third, first);
        assertThat(ids(family.requests(BOB, "?status=denied"))).containsExactly(first);
        assertThat(ids(family.requests(ALICE, "?status=pending&limit=1"))).containsExactly(third);
        assertThat(ids(family.requests(ALICE, "?status=approved"))).isEmpty();
        assertProblem(family.requests(CAROL, ""), 404, "unknown_family");
        assertProblem(family.requests(ALICE, "?status=lost"), 400, "invalid_request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                 | amount | required",
                "{'amount': null}                   | amount | required",
                "{'amount': 0}                      | amount | range",
                "{'amount': -5}                     | amount | range",
                "{'amount': 1000000001}             | amount | range",
                "{'amount': 1.5}                    | amount | type",
                "{'amount': 2.0}                    | amount | type",
                "{'amount': '7'}                    | amount | type",
                "{'amount': ''}                     | amount | type",
                "{'amount': true}                   | amount | type",
                "{'amount': [1]}                    | amount | type",
                "{'amount': 99999999999999999999}   | amount | type",
                "{'amount': 1e3}                    | amount | type",
                "{'amount': 1, 'reason': 7}         | reason | type",
                "{'amount': 1, 'reason': ' '}       | reason | length",
                "{'amount': 1, 'reason': 'a\\nb'}   | reason | characters"
            })
    void an_invalid_request_is_refused_with_the_field_and_the_rule(String body, String field, String rule) {
        Answer answer = client.as(BOB).post(family.path("token-requests"), body.replace('\'', '"'));

        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/rule").asString()).isEqualTo(rule);
    }

    @Test
    void a_reason_may_be_missing_and_an_action_may_not() {
        Answer asked = client.as(BOB).post(family.path("token-requests"), "{\"amount\": 1}");

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.body().has("reason")).isFalse();
        Answer reviewed = family.review(ALICE, asked.field("requestId"), "perhaps");
        assertProblem(reviewed, 400, "invalid_request");
        assertThat(reviewed.body().at("/errors/0/field").asString()).isEqualTo("action");
    }

    private static List<String> ids(Answer page) {
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.body().path("tokenRequests").findValuesAsString("requestId");
    }
}
