package io.carillon.family;

import static io.carillon.localstack.DemoUser.ERIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.fixtures.http.Answer;
import io.carillon.localstack.DemoUser;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A family's tokens, as its users handle them. */
record AccountFixture(FamilyClient client, String familyId) {

    /** A family of one admin and one member, with so many tokens. */
    static AccountFixture of(FamilyClient client, DemoUser admin, DemoUser member, long balance) {
        AccountFixture fixture = new AccountFixture(client, client.create(admin, "Savers"));
        client.respond(member, client.invite(admin, fixture.familyId, member), "accept");
        if (balance > 0) {
            Answer deposited = fixture.deposit(ERIN, "opening", balance);
            assertThat(deposited.status()).as(deposited.text()).isEqualTo(201);
        }
        return fixture;
    }

    /** The same family through another instance. */
    AccountFixture through(FamilyClient other) {
        return new AccountFixture(other, familyId);
    }

    Answer deposit(DemoUser user, String depositId, long amount) {
        return client.as(user)
                .post(path("account/deposits"), "{\"depositId\": \"%s\", \"amount\": %d}".formatted(depositId, amount));
    }

    Answer tryToRequest(DemoUser user, long amount) {
        return client.as(user)
                .post(path("token-requests"), "{\"amount\": %d, \"reason\": \"books\"}".formatted(amount));
    }

    /** Returns the id of a new request. */
    String request(DemoUser user, long amount) {
        Answer asked = tryToRequest(user, amount);
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return asked.field("requestId");
    }

    Answer review(DemoUser user, String requestId, String action) {
        return client.as(user)
                .post(path("token-requests/" + requestId + "/review"), "{\"action\": \"%s\"}".formatted(action));
    }

    Answer freeze(DemoUser user) {
        return client.as(user).post(path("account/freeze"));
    }

    Answer unfreeze(DemoUser user) {
        return client.as(user).post(path("account/unfreeze"));
    }

    Answer account(DemoUser user) {
        return client.as(user).get(path("account"));
    }

    Answer ledger(DemoUser user, String query) {
        return client.as(user).get(path("account/ledger" + query));
    }

    Answer requests(DemoUser user, String query) {
        return client.as(user).get(path("token-requests" + query));
    }

    long balance(DemoUser user) {
        return account(user).body().path("balance").asLong(-1);
    }

    /** By user id. */
    Map<String, Long> wallets(DemoUser user) {
        Map<String, Long> wallets = new TreeMap<>();
        for (JsonNode wallet : account(user).body().path("memberBalances")) {
            wallets.put(wallet.path("userId").asString(), wallet.path("balance").asLong());
        }
        return wallets;
    }

    String path(String rest) {
        return "/family/" + familyId + "/" + rest;
    }
}
