package io.carillon.chat;

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
import io.carillon.fixtures.http.CallerClient;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Rooms and their members, over REST. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class RoomsIT {

    private final CallerClient alice;
    private final CallerClient bob;
    private final CallerClient carol;
    private final CallerClient erin;
    private final CallerClient backEnd;
    private final Frames frames;
    private final String room = "room-" + UUID.randomUUID();

    RoomsIT(LocalStack stack) {
        RunningService service = RunningService.shared(stack, ChatServiceApplication.class);
        alice = service.client().as(ALICE);
        bob = service.client().as(BOB);
        carol = service.client().as(CAROL);
        erin = service.client().as(ERIN);
        backEnd = service.client().asBackEnd();
        frames = Frames.of(service);
    }

    @Test
    void who_opens_a_room_owns_it_and_finds_it_at_its_address() {
        Answer created = alice.post(
                        "/rooms",
                        "{\"room\": \"%s\", \"title\": \"Lunch\", \"description\": \"At noon\"}".formatted(room))
                .with(201);

        assertThat(created.headers().firstValue("Location")).hasValue("/rooms/" + room);
        JsonNode found = alice.read("/rooms/" + room);
        assertThat(found).isEqualTo(created.body());
        assertThat(found.path("title").asString()).isEqualTo("Lunch");
        assertThat(found.path("description").asString()).isEqualTo("At noon");
        assertThat(found.path("access").asString()).isEqualTo("open");
        assertThat(found.path("role").asString()).isEqualTo("owner");
        assertThat(found.path("members").asInt()).isEqualTo(1);
        assertThat(found.path("created_by").asString()).isEqualTo(alice.userId());
        assertThat(found.path("unread").path("count").asInt(-1)).isZero();
    }

    @Test
    void a_name_is_given_once_and_must_fit_into_an_address() {
        open(alice);

        assertProblem(bob.post("/rooms", "{\"room\": \"%s\"}".formatted(room)), 409, "room_exists");
        for (String name : List.of("", "two words", "a,b", "a/b", "a%b", "..", "x".repeat(121))) {
            assertProblem(bob.post("/rooms", "{\"room\": \"%s\"}".formatted(name)), 400, "invalid_request");
        }
        assertProblem(bob.post("/rooms", "{\"title\": \"Nameless\"}"), 400, "invalid_request");
        assertProblem(
                bob.post("/rooms", "{\"room\": \"%s-2\", \"access\": \"ajar\"}".formatted(room)), 400, "invalid_data");
    }

    @Test
    void a_request_sent_again_with_its_key_is_answered_again() {
        for (int i = 0; i < 2; i++) {
            Answer answer = alice.client()
                    .send(alice.request("/rooms")
                            .header("Idempotency-Key", "open " + room)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"room\": \"%s\"}".formatted(room))));
            answer.with(201);
        }
    }

    @Test
    void outsiders_see_of_an_open_room_what_it_is_called_and_of_a_closed_one_nothing() {
        open(alice);

        assertThat(List.copyOf(bob.read("/rooms/" + room).propertyNames())).containsExactly("room", "title", "access");
        assertProblem(bob.get("/rooms/" + room + "/members"), 403, "not_a_member");
        alice.patch("/rooms/" + room, "{\"access\": \"closed\"}").with(200);
        assertProblem(bob.get("/rooms/" + room), 403, "not_a_member");
        assertThat(erin.read("/rooms/" + room).path("members").asInt()).isEqualTo(1);
        assertThat(backEnd.read("/rooms/" + room).path("role").isMissingNode()).isTrue();
        assertProblem(alice.get("/rooms/no-" + room), 404, "unknown_room");
    }

    @Test
    void owners_and_admins_change_a_room_and_null_removes_its_description() {
        alice.post("/rooms", "{\"room\": \"%s\", \"description\": \"Old\"}".formatted(room))
                .with(201);
        join(bob);

        JsonNode changed = alice.patch("/rooms/" + room, "{\"title\": \"New\", \"description\": null}")
                .with(200)
                .body();

        assertThat(changed.path("title").asString()).isEqualTo("New");
        assertThat(changed.has("description")).isFalse();
        assertProblem(bob.patch("/rooms/" + room, "{\"title\": \"Bob's\"}"), 403, "forbidden");
        assertProblem(alice.patch("/rooms/" + room, "{\"title\": null}"), 400, "invalid_request");
        assertProblem(alice.patch("/rooms/" + room, "{\"room\": \"other\"}"), 400, "invalid_request");
        assertProblem(alice.patch("/rooms/no-" + room, "{\"title\": \"x\"}"), 404, "unknown_room");
    }

    @Test
    void users_join_open_rooms_and_leave_again() {
        open(alice);
        join(bob);

        assertThat(memberIds(bob)).containsExactlyInAnyOrder(alice.userId(), bob.userId());
        bob.delete("/rooms/" + room + "/members/" + bob.userId()).with(204);
        assertThat(memberIds(alice)).containsExactly(alice.userId());
        alice.patch("/rooms/" + room, "{\"access\": \"closed\"}").with(200);
        assertProblem(bob.put("/rooms/" + room + "/members/" + bob.userId()), 403, "forbidden");
    }

    @Test
    void owners_say_who_is_what_and_one_stays() {
        open(alice);
        alice.put("/rooms/" + room + "/members/" + bob.userId(), "{\"role\": \"moderator\"}")
                .with(204);

        assertThat(bob.read("/rooms/" + room).path("role").asString()).isEqualTo("moderator");
        assertProblem(
                bob.put("/rooms/" + room + "/members/" + carol.userId(), "{\"role\": \"member\"}"), 403, "forbidden");
        assertProblem(alice.delete("/rooms/" + room + "/members/" + alice.userId()), 409, "last_owner");
        assertProblem(
                alice.put("/rooms/" + room + "/members/" + bob.userId(), "{\"role\": \"king\"}"), 400, "invalid_data");
        backEnd.put("/rooms/" + room + "/members/" + carol.userId()).with(204);
        assertThat(memberIds(alice)).contains(carol.userId());
    }

    @Test
    void members_come_in_pages() {
        open(alice);
        List<String> ids = new ArrayList<>(List.of(alice.userId()));
        for (int i = 0; i < 4; i++) {
            ids.add("member-" + i);
            alice.put("/rooms/" + room + "/members/member-" + i, "{\"role\": \"member\"}")
                    .with(204);
        }

        List<String> found = new ArrayList<>();
        String query = "?limit=2";
        for (String next = ""; !next.isEmpty() || found.isEmpty(); ) {
            JsonNode page = alice.read("/rooms/" + room + "/members" + query);
            page.path("members")
                    .forEach(member -> found.add(member.path("user_id").asString()));
            next = page.path("next").asString("");
            query = "?limit=2&after=" + next;
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(ids).isSorted();
    }

    @Test
    void ones_own_rooms_are_listed_with_what_is_unread_and_all_rooms_to_those_who_may_know_them() {
        open(alice);
        join(bob);
        frames.say(alice, "room:" + room, "Hello");

        assertThat(listed(bob, "mine").path("unread").path("count").asInt()).isEqualTo(1);
        assertThat(listed(bob, "mine").path("last_number").asInt()).isEqualTo(1);
        assertThat(listed(carol, "mine").isMissingNode()).isTrue();
        assertThat(List.copyOf(listed(carol, "all").propertyNames())).containsExactly("room", "title", "access");
        alice.patch("/rooms/" + room, "{\"access\": \"closed\"}").with(200);
        assertThat(listed(carol, "all").isMissingNode()).isTrue();
        assertThat(listed(bob, "all").path("role").asString()).isEqualTo("member");
        assertThat(listed(erin, "all").path("members").asInt()).isEqualTo(2);
        assertProblem(bob.get("/rooms?scope=some"), 400, "invalid_request");
    }

    /** This room in a list, which has others, page by page. */
    private JsonNode listed(CallerClient who, String scope) {
        String next = "";
        do {
            JsonNode page = who.read("/rooms?limit=3&scope=" + scope + (next.isEmpty() ? "" : "&after=" + next));
            for (JsonNode one : page.path("rooms")) {
                if (one.path("room").asString().equals(room)) {
                    return one;
                }
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return MissingNode.getInstance();
    }

    private void open(CallerClient owner) {
        owner.post("/rooms", "{\"room\": \"%s\"}".formatted(room)).with(201);
    }

    private void join(CallerClient who) {
        who.put("/rooms/" + room + "/members/" + who.userId()).with(204);
    }

    private List<String> memberIds(CallerClient who) {
        return who.read("/rooms/" + room + "/members")
                .path("members")
                .valueStream()
                .map(member -> member.path("user_id").asString())
                .toList();
    }
}
