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
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The families' accounts over HTTP: balance, ledger, freezing and deposits. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class AccountRestIT {

    private final FamilyClient client;

    AccountRestIT(LocalStack stack) {
        this.client = FamilyClient.shared(stack);
    }

    @Test
    void a_new_family_has_no_tokens_and_its_account_is_open() {
        AccountFixture family = AccountFixture.of(client, ALICE, BOB, 0);

        Answer account = family.account(BOB);

        assertThat(account.status()).isEqualTo(200);
        assertThat(account.text())
                .isEqualTo("{\"familyId\":\"%s\",\"balance\":0,\"isFrozen\":false,\"memberBalances\":["
                                .formatted(family.familyId())
                        + "{\"userId\":\"%s\",\"username\":\"alice\",\"balance\":0},".formatted(ALICE.userId())
                        + "{\"userId\":\"%s\",\"username\":\"bob\",\"balance\":0}]}".formatted(BOB.userId()));
    }

    @Test
    void a_deposit_counts_once_however_often_it_is_sent() {
        AccountFixture family = AccountFixture.of(client, ALICE, BOB, 0);

        Answer first = family.deposit(ERIN, "gift-1", 40);
        Answer again = family.deposit(ERIN, "gift-1", 40);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text())
                .isEqualTo("{\"familyId\":\"%s\",\"depositId\":\"gift-1\",\"amount\":40,\"balance\":40}"
                        .formatted(family.familyId()));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertProblem(family.deposit(ERIN, "gift-1", 41), 409, "deposit_differs");
        assertThat(family.deposit(ERIN, "gift-2", 2).field("balance")).isEqualTo("42");
        assertThat(family.balance(ALICE)).isEqualTo(42);
    }

    @Test
    void only_system_admins_deposit() {
        AccountFixture family = AccountFixture.of(client, ALICE, BOB, 0);

        assertProblem(family.deposit(ALICE, "gift", 40), 403, "not_a_system_admin");
        assertProblem(family.deposit(CAROL, "gift", 40), 404, "unknown_family");
        assertProblem(new AccountFixture(client, "fam_none").deposit(ERIN, "gift", 40), 404, "unknown_family");
        assertThat(family.balance(ALICE)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'amount': 1}                    | depositId | required",
                "{'depositId': '', 'amount': 1}   | depositId | length",
                "{'depositId': 7, 'amount': 1}    | depositId | type",
                "{'depositId': 'd'}               | amount    | required",
                "{'depositId': 'd', 'amount': 0}  | amount    | range"
            })
    void an_invalid_deposit_is_refused_with_the_field_and_the_rule(String body, String field, String rule) {
        AccountFixture family = AccountFixture.of(client, ALICE, BOB, 0);

        Answer answer = client.as(ERIN).post(family.path("account/deposits"), body.replace('\'', '"'));

        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/rule").asString()).isEqualTo(rule);
    }

    @Test
    void a_frozen_account_gives_nothing_until_it_is_unfrozen() {
        AccountFixture family = AccountFixture.of(client, ALICE, BOB, 100);
        String requestId = family.request(BOB, 10);

        Answer frozen = family.freeze(ALICE);

        assertThat(frozen.status()).isEqualTo(200);
        assertThat(frozen.field("isFrozen")).isEqualTo("true");
        assertThat(frozen.body()).isEqualTo(family.account(BOB).body());
        assertProblem(family.freeze(ALICE), 409, "account_status_unchanged");
        assertProblem(family.tryToRequest(BOB, 10), 409, "account_frozen");
        assertProblem(family.review(ALICE, requestId, "approve"), 409, "account_frozen");
        assertThat(family.deposit(ERIN, "more", 1).status()).isEqualTo(201);

        Answer unfrozen = family.unfreeze(ALICE);

        assertThat(unfrozen.status()).isEqualTo(200);
        assertThat(unfrozen.field("isFrozen")).isEqualTo("false");
        assertProblem(family.unfreeze(ALICE), 409, "account_status_unchanged");
        assertThat(family.review(ALICE, requestId, "approve").status()).isEqualTo(200);
        assertThat(family.balance(ALICE)).isEqualTo(91);
    }

    @Test
    void only_admins_and_system_admins_freeze() {
        AccountFixture family = AccountFixture.of(client, ALICE, BOB, 0);

        assertProblem(family.freeze(BOB), 403, "not_an_admin");
        assertProblem(family.unfreeze(BOB), 403, "not_an_admin");
        assertProblem(family.freeze(CAROL), 404, "unknown_family");
        assertThat(family.freeze(ERIN).status()).isEqualTo(200);
        assertThat(family.unfreeze(ERIN).status()).isEqualTo(200);
    }

    @Test
    void the_ledger_says_what_moved_newest_first_and_in_pages() {
        AccountFixture family = AccountFixture.of(client, ALICE, BOB, 100);
        String requestId = family.request(BOB, 60);
        family.review(ALICE, requestId, "approve");
        family.deposit(ERIN, "more", 5);

        Answer newest = family.ledger(BOB, "?limit=2");
        Answer oldest = family.ledger(BOB, "?limit=2&cursor=" + newest.field("nextCursor"));

        List<JsonNode> entries = newest.body().path("entries").valueStream().toList();
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).path("kind").asString()).isEqualTo("deposit");
        assertThat(entries.get(0).path("depositId").asString()).isEqualTo("more");
        assertThat(entries.get(0).path("amount").asLong()).isEqualTo(5);
        assertThat(entries.get(0).path("balanceAfter").asLong()).isEqualTo(45);
        assertThat(entries.get(0).path("by").asString()).isEqualTo(ERIN.userId());
        assertThat(entries.get(1).propertyNames())
                .containsExactlyInAnyOrder(
                        "entryId", "kind", "amount", "balanceAfter", "userId", "requestId", "by", "at");
        assertThat(entries.get(1).path("kind").asString()).isEqualTo("grant");
        assertThat(entries.get(1).path("userId").asString()).isEqualTo(BOB.userId());
        assertThat(entries.get(1).path("requestId").asString()).isEqualTo(requestId);
        assertThat(entries.get(1).path("balanceAfter").asLong()).isEqualTo(40);
        assertThat(newest.field("nextCursor"))
                .isEqualTo(entries.get(1).path("entryId").asString());
        assertThat(oldest.body().path("entries").findValuesAsString("depositId"))
                .containsExactly("opening");
        assertThat(oldest.body().has("nextCursor")).isFalse();
    }

    @Test
    void a_stranger_learns_nothing_of_the_account() {
        AccountFixture family = AccountFixture.of(client, ALICE, BOB, 0);

        assertProblem(family.account(CAROL), 404, "unknown_family");
        assertProblem(family.ledger(CAROL, ""), 404, "unknown_family");
        AccountFixture none = new AccountFixture(client, "fam_none");
        for (DemoUser user : List.of(ALICE, ERIN)) {
            assertProblem(none.account(user), 404, "unknown_family");
            assertProblem(none.ledger(user, ""), 404, "unknown_family");
            assertProblem(none.freeze(user), 404, "unknown_family");
        }
        assertThat(family.account(ERIN).status()).isEqualTo(200);
        assertThat(family.ledger(ERIN, "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"?limit=0, limit, range", "?limit=x, limit, range", "?cursor=a%20b, cursor, format"})
    void an_invalid_page_is_refused_with_the_field_and_the_rule(String query, String field, String rule) {
        AccountFixture family = AccountFixture.of(client, ALICE, BOB, 0);

        for (Answer answer : List.of(family.ledger(ALICE, query), family.requests(ALICE, query))) {
            assertProblem(answer, 400, "invalid_request");
            assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
            assertThat(answer.body().at("/errors/0/rule").asString()).isEqualTo(rule);
        }
    }
}
