package io.carillon.chat;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.ERIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.http.CallerClient;
import io.carillon.fixtures.http.ServiceClient;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Groups and their members, over REST. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class GroupsIT {

    private final CallerClient alice;
    private final CallerClient bob;
    private final CallerClient erin;
    private final CallerClient backEnd;
    private final String group = Ids.next("g").toLowerCase(Locale.ROOT);

    GroupsIT(LocalStack stack) {
        ServiceClient client =
                RunningService.shared(stack, ChatServiceApplication.class).client();
        alice = client.as(ALICE);
        bob = client.as(BOB);
        erin = client.as(ERIN);
        backEnd = client.asBackEnd();
    }

    @Test
    void a_group_is_closed_and_its_owners_send_unless_it_says_otherwise() {
        Answer created = alice.post("/groups", "{\"group_name\": \"%s\"}".formatted(group))
                .with(201);

        assertThat(created.headers().firstValue("Location")).hasValue("/groups/" + group);
        assertThat(created.field("access")).isEqualTo("closed");
        assertThat(created.field("publishers")).isEqualTo("owners");
        assertThat(created.field("title")).isEqualTo(group);
        assertThat(created.field("role")).isEqualTo("owner");
        assertProblem(bob.get("/groups/" + group), 403, "not_a_member");
        assertThat(erin.read("/groups/" + group)).hasSameSizeAs(backEnd.read("/groups/" + group));
        assertProblem(alice.post("/groups", "{\"group_name\": \"%s\"}".formatted(group)), 409, "group_exists");
        assertProblem(alice.get("/groups/no_such_group"), 404, "unknown_group");
    }

    @Test
    void a_name_that_breaks_the_rules_is_refused_with_one_that_does_not() {
        Answer refused = alice.post("/groups", "{\"group_name\": \"Sales Team\"}");

        assertProblem(refused, 400, "invalid_group_name");
        assertThat(refused.field("detail")).contains("sales_team");
        assertProblem(alice.post("/groups", "{}"), 400, "invalid_group_name");
    }

    @Test
    void a_back_end_names_the_owners() {
        backEnd.post("/groups", "{\"group_name\": \"%s\", \"owners\": [\"%s\"]}".formatted(group, bob.userId()))
                .with(201);

        assertThat(bob.read("/groups/" + group).path("role").asString()).isEqualTo("owner");
        assertThat(bob.read("/groups/" + group).path("members").asInt()).isEqualTo(1);
    }

    @Test
    void an_open_group_is_seen_by_everybody_and_joined_by_who_wants() {
        alice.post("/groups", "{\"group_name\": \"%s\", \"access\": \"open\"}".formatted(group))
                .with(201);

        assertThat(bob.read("/groups/" + group).has("role")).isFalse();
        bob.put("/groups/" + group + "/members/" + bob.userId()).with(204);
        assertThat(bob.read("/groups/" + group).path("role").asString()).isEqualTo("member");
        assertThat(bob.read("/groups/" + group + "/members").path("members")).hasSize(2);
        bob.delete("/groups/" + group + "/members/" + bob.userId()).with(204);
        assertProblem(bob.get("/groups/" + group + "/members"), 403, "not_a_member");
    }

    @Test
    void owners_change_all_but_the_name() {
        alice.post("/groups", "{\"group_name\": \"%s\"}".formatted(group)).with(201);
        alice.put("/groups/" + group + "/members/" + bob.userId(), "{\"role\": \"member\"}")
                .with(204);

        JsonNode changed = alice.patch(
                        "/groups/" + group,
                        "{\"title\": \"Sales\", \"description\": \"All of it\", \"publishers\": \"members\"}")
                .with(200)
                .body();

        assertThat(changed.path("title").asString()).isEqualTo("Sales");
        assertThat(changed.path("description").asString()).isEqualTo("All of it");
        assertThat(changed.path("publishers").asString()).isEqualTo("members");
        assertProblem(alice.patch("/groups/" + group, "{\"group_name\": \"other\"}"), 400, "invalid_request");
        assertProblem(bob.patch("/groups/" + group, "{\"title\": \"Bob's\"}"), 403, "forbidden");
        assertThat(erin.patch("/groups/" + group, "{\"access\": \"open\"}").status())
                .isEqualTo(200);
    }

    @Test
    void the_directory_has_open_groups_for_all_and_closed_ones_for_those_concerned() {
        alice.post("/groups", "{\"group_name\": \"%s\"}".formatted(group)).with(201);

        assertThat(names(alice)).contains(group);
        assertThat(names(backEnd)).contains(group).isSorted();
        assertThat(names(bob)).doesNotContain(group);
        alice.patch("/groups/" + group, "{\"access\": \"open\"}").with(200);
        assertThat(names(bob)).contains(group);
    }

    private static List<String> names(CallerClient who) {
        List<String> names = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = who.read("/groups?limit=2" + (next.isEmpty() ? "" : "&after=" + next));
            page.path("groups").forEach(one -> names.add(one.path("group_name").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return names;
    }
}
