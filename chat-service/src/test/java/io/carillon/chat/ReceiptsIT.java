package io.carillon.chat;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.CAROL;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.fixtures.http.CallerClient;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who has read how far, and what that leaves. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class ReceiptsIT {

    private final RunningService service;
    private final CallerClient alice;
    private final CallerClient bob;
    private final CallerClient carol;
    private final CallerClient backEnd;
    private final Frames frames;
    private final String room = "room-" + UUID.randomUUID();
    private final String scope = "room:" + room;

    ReceiptsIT(LocalStack stack) {
        service = RunningService.shared(stack, ChatServiceApplication.class);
        alice = service.client().as(ALICE);
        bob = service.client().as(BOB);
        carol = service.client().as(CAROL);
        backEnd = service.client().asBackEnd();
        frames = Frames.of(service);
        alice.post("/rooms", "{\"room\": \"%s\"}".formatted(room)).with(201);
        bob.put("/rooms/" + room + "/members/" + bob.userId()).with(204);
    }

    @Test
    void unread_is_what_others_said_after_ones_marker_and_is_still_there() {
        List<String> said = say(4);
        frames.say(bob, scope, "mine");
        frames.read(bob, room, said.get(0));
        frames.about(alice, "chat.delete", scope, said.get(2), "mode", "soft");

        JsonNode unread = unread(bob);

        assertThat(unread.toString())
                .isEqualTo("{\"scope\":\"%s\",\"count\":2,\"more\":false,\"last_number\":5,\"read_number\":1}"
                        .formatted(scope));
        assertThat(listed(bob)).isEqualTo(unread);
        assertThat(unread(alice).path("count").asInt()).isEqualTo(1);
        frames.read(bob, room, said.get(3));
        assertThat(unread(bob).path("count").asInt()).isZero();
        assertProblem(carol.get("/scopes/" + scope + "/unread"), 403, "not_a_member");
        assertProblem(carol.get("/scopes/room:none/unread"), 404, "unknown_scope");
    }

    @Test
    void members_see_who_has_read_how_far() {
        List<String> said = say(2);
        frames.read(alice, room, said.get(0));
        frames.read(bob, room, said.get(1));
        frames.read(bob, room, said.get(0));

        List<JsonNode> receipts = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = bob.read("/rooms/" + room + "/receipts?limit=1" + (next.isEmpty() ? "" : "&after=" + next));
            page.path("receipts").forEach(receipts::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(receipts)
                .extracting(one -> one.path("user_id").asString() + " "
                        + one.path("message_id").asString())
                .containsExactlyInAnyOrder(alice.userId() + " " + said.get(0), bob.userId() + " " + said.get(1));
        assertProblem(carol.get("/rooms/" + room + "/receipts"), 403, "not_a_member");
    }

    @Test
    void a_marker_beyond_the_last_message_is_put_right_before_it_is_counted_by() {
        List<String> said = say(3);
        frames.read(bob, room, said.get(0));
        falsify("UPDATE scope SET read_number = 99 WHERE scope = '%s' AND section = 'marker' AND user_id = '%s'"
                .formatted(scope, bob.userId()));

        assertThat(unread(bob).path("count").asInt()).isEqualTo(2);
        assertThat(unread(bob).path("read_number").asInt()).isEqualTo(1);
    }

    @Test
    void a_last_number_that_is_not_the_last_messages_is_put_right_before_it_is_counted_by() {
        say(3);
        falsify("UPDATE scope SET last_number = 1 WHERE scope = '%s' AND section = 'scope' AND user_id = ''"
                .formatted(scope));

        assertThat(unread(bob).path("count").asInt()).isEqualTo(3);
        assertThat(unread(bob).path("last_number").asInt()).isEqualTo(3);
        frames.say(alice, scope, "next");
        assertThat(unread(bob).path("last_number").asInt()).isEqualTo(4);
    }

    @Test
    void members_and_back_ends_have_a_scope_put_right() {
        List<String> said = say(2);
        frames.read(bob, room, said.get(1));
        falsify(
                "UPDATE scope SET read_number = 1, read_message_id = '%s' WHERE scope = '%s' AND section = 'marker' AND user_id = '%s'"
                        .formatted(said.get(0), scope, bob.userId()));

        JsonNode repaired =
                backEnd.post("/scopes/" + scope + "/repair").with(200).body();

        assertThat(repaired.toString())
                .isEqualTo("{\"last_number\":2,\"repaired_markers\":1,\"repaired_last_number\":false}");
        assertThat(unread(bob).path("read_number").asInt()).isEqualTo(2);
        assertThat(bob.post("/scopes/" + scope + "/repair")
                        .with(200)
                        .body()
                        .path("repaired_markers")
                        .asInt(-1))
                .isZero();
        assertProblem(carol.post("/scopes/" + scope + "/repair"), 403, "not_a_member");
    }

    /** What alice says. */
    private List<String> say(int times) {
        return IntStream.rangeClosed(1, times)
                .mapToObj(i -> frames.say(alice, scope, "message " + i))
                .toList();
    }

    private JsonNode unread(CallerClient who) {
        return who.read("/scopes/" + scope + "/unread");
    }

    private JsonNode listed(CallerClient who) {
        String next = "";
        do {
            JsonNode page = who.read("/unread?limit=2" + (next.isEmpty() ? "" : "&after=" + next));
            for (JsonNode one : page.path("scopes")) {
                if (one.path("scope").asString().equals(scope)) {
                    return one;
                }
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        throw new AssertionError(scope + " is not listed");
    }

    private void falsify(String statement) {
        service.bean(CqlSession.class).execute(statement);
    }
}
