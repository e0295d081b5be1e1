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
import tools.jackson.databind.json.JsonMapper;

/** What was said, read over REST. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class HistoryIT {

    private final RunningService service;
    private final CallerClient alice;
    private final CallerClient bob;
    private final CallerClient carol;
    private final CallerClient erin;
    private final Frames frames;
    private final ForeignScopes foreign;
    private final String scope;
    private final String messages;

    HistoryIT(LocalStack stack) {
        service = RunningService.shared(stack, ChatServiceApplication.class);
        alice = service.client().as(ALICE);
        bob = service.client().as(BOB);
        carol = service.client().as(CAROL);
        erin = service.client().as(ERIN);
        frames = Frames.of(service);
        foreign = new ForeignScopes(stack, service);
        String room = "room-" + UUID.randomUUID();
        scope = "room:" + room;
        messages = "/scopes/" + scope + "/messages";
        alice.post("/rooms", "{\"room\": \"%s\"}".formatted(room)).with(201);
        bob.put("/rooms/" + room + "/members/" + bob.userId()).with(204);
    }

    @Test
    void a_message_stands_there_as_it_was_told() {
        JsonNode data = JsonMapper.shared()
                .readTree(
                        "{\"body\": \"Hello\", \"attachments\": [{\"name\": \"a.png\", \"url\": \"https://files.example/a.png\", \"mime_type\": \"image/png\", \"size\": 3}]}");
        String id = frames.done(alice, "chat.send", scope, data.asObject())
                .path("message_id")
                .asString();

        JsonNode message = bob.read(messages + "/" + id);

        assertThat(message).isEqualTo(bob.read(messages).path("messages").path(0));
        assertThat(message.toString())
                .isEqualTo(
                        "{\"id\":\"%s\",\"scope\":\"%s\",\"number\":1,\"user_id\":\"%s\",\"user\":{\"id\":\"%s\",\"display_name\":\"Alice Doe\"},\"body\":\"Hello\",\"attachments\":[{\"name\":\"a.png\",\"url\":\"https://files.example/a.png\",\"mime_type\":\"image/png\",\"size\":3}],\"parent_id\":null,\"created_at\":\"%s\",\"edited_at\":null,\"replies\":0}"
                                .formatted(
                                        id,
                                        scope,
                                        alice.userId(),
                                        alice.userId(),
                                        message.path("created_at").asString()));
    }

    @Test
    void pages_go_back_to_the_first_message_whatever_is_said_meanwhile() {
        List<String> said = new ArrayList<>();
        IntStream.range(0, 7).forEach(i -> said.add(frames.say(alice, scope, "old " + i)));

        List<String> read = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = bob.read(messages + "?limit=3" + (next.isEmpty() ? "" : "&before=" + next));
            read.addAll(ids(page));
            next = page.path("next").asString("");
            frames.say(alice, scope, "meanwhile");
        } while (!next.isEmpty());

        assertThat(read).containsExactlyElementsOf(said.reversed());
        assertThat(ids(bob.read(messages))).hasSize(10);
    }

    @Test
    void answers_to_a_message_are_a_thread() {
        String parent = frames.say(alice, scope, "Lunch?");
        frames.say(alice, scope, "Something else");
        List<String> answers = IntStream.range(0, 3)
                .mapToObj(i -> frames.answer(bob, scope, parent, "answer " + i))
                .toList();

        JsonNode first = alice.read(messages + "?limit=2&parent_id=" + parent);
        JsonNode second = alice.read(messages + "?limit=2&parent_id=" + parent + "&before="
                + first.path("next").asString());

        assertThat(ids(first)).containsExactly(answers.get(2), answers.get(1));
        assertThat(ids(second)).containsExactly(answers.get(0));
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(alice.read(messages + "/" + parent).path("replies").asInt()).isEqualTo(3);
        assertThat(first.path("messages").path(0).path("parent_id").asString()).isEqualTo(parent);
        assertProblem(alice.get(messages + "?parent_id=msg_none"), 404, "unknown_message");
    }

    @Test
    void members_see_that_a_message_was_deleted_and_moderators_its_text_unless_it_is_gone_for_good() {
        String softly = frames.say(bob, scope, "secret");
        String forGood = frames.say(bob, scope, "more secret");
        frames.about(bob, "chat.delete", scope, softly, "mode", "soft");
        frames.about(bob, "chat.delete", scope, forGood, "mode", "hard");

        for (String id : List.of(softly, forGood)) {
            JsonNode placeholder = bob.read(messages + "/" + id);
            assertThat(placeholder.path("deleted").asBoolean(false)).isTrue();
            assertThat(placeholder.has("deleted_at")).isTrue();
            assertThat(placeholder.has("body")).isFalse();
            assertThat(placeholder.has("attachments")).isFalse();
        }
        assertThat(alice.read(messages + "/" + softly).path("body").asString()).isEqualTo("secret");
        assertThat(alice.read(messages + "/" + forGood).has("body")).isFalse();
        assertThat(ids(bob.read(messages))).containsExactly(forGood, softly);
    }

    @Test
    void members_see_the_mask_of_a_redacted_message_and_moderators_what_was_written() {
        String id = frames.say(bob, scope, "rude");
        frames.about(bob, "chat.edit", scope, id, "new_body", "very rude");
        assertThat(edits(bob, id)).containsExactly("rude");
        frames.about(alice, "chat.redact", scope, id, "mask", "[removed]");

        JsonNode seen = bob.read(messages + "/" + id);
        assertThat(seen.path("body").asString()).isEqualTo("[removed]");
        assertThat(seen.has("redacted_at")).isTrue();
        assertThat(seen.has("original_body")).isFalse();
        JsonNode moderated = alice.read(messages + "/" + id);
        assertThat(moderated.path("body").asString()).isEqualTo("[removed]");
        assertThat(moderated.path("original_body").asString()).isEqualTo("very rude");
        assertProblem(bob.get(messages + "/" + id + "/edits"), 403, "forbidden");
        assertThat(edits(alice, id)).containsExactly("rude");
    }

    @Test
    void only_the_author_and_moderators_see_what_a_message_said_before() {
        carol.put("/rooms/" + scope.substring(5) + "/members/" + carol.userId()).with(204);
        String id = frames.say(bob, scope, "one");
        frames.about(bob, "chat.edit", scope, id, "new_body", "two");
        frames.about(bob, "chat.edit", scope, id, "new_body", "three");

        assertThat(edits(bob, id)).containsExactly("one", "two");
        assertThat(edits(alice, id)).containsExactly("one", "two");
        assertProblem(carol.get(messages + "/" + id + "/edits"), 403, "forbidden");
        assertThat(bob.read(messages + "/" + id).path("edited_at").isNull()).isFalse();
    }

    @Test
    void reactions_are_grouped_page_by_page() {
        String id = frames.say(bob, scope, "Cake!");
        frames.react(alice, scope, id, "👍");
        frames.react(bob, scope, id, "👍");
        frames.react(bob, scope, id, "🎂");

        JsonNode all = alice.read(messages + "/" + id + "/reactions").path("reactions");
        assertThat(all).hasSize(2);
        assertThat(all.valueStream()
                        .filter(one -> one.path("reaction").asString().equals("👍"))
                        .findFirst()
                        .orElseThrow()
                        .path("user_ids"))
                .hasSize(2);
        List<String> read = new ArrayList<>();
        String next = "";
        do {
            JsonNode page =
                    alice.read(messages + "/" + id + "/reactions?limit=1" + (next.isEmpty() ? "" : "&after=" + next));
            page.path("reactions")
                    .forEach(one -> read.add(one.path("reaction").asString()
                            + one.path("user_ids").path(0).asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(read).containsExactlyInAnyOrder("👍" + alice.userId(), "👍" + bob.userId(), "🎂" + bob.userId());
    }

    @Test
    void only_who_takes_part_at_the_moment_reads() {
        String id = frames.say(alice, scope, "For us");
        assertThat(bob.get(messages).status()).isEqualTo(200);
        bob.delete("/rooms/" + scope.substring(5) + "/members/" + bob.userId()).with(204);

        for (String path : List.of("", "/" + id, "/" + id + "/edits", "/" + id + "/reactions")) {
            assertProblem(bob.get(messages + path), 403, "not_a_member");
            assertProblem(erin.get(messages + path), 403, "not_a_member");
        }
        assertProblem(alice.get("/scopes/room:none/messages"), 404, "unknown_scope");
        assertProblem(alice.get("/scopes/user:x/messages"), 404, "unknown_scope");
        assertProblem(alice.get("/scopes/nonsense/messages"), 400, "invalid_request");
        assertProblem(alice.get(messages + "/msg_none"), 404, "unknown_message");
    }

    @Test
    void a_message_is_found_in_its_own_scope_only() {
        String other = "room-" + UUID.randomUUID();
        alice.post("/rooms", "{\"room\": \"%s\"}".formatted(other)).with(201);
        String id = frames.say(alice, scope, "Here");

        assertProblem(alice.get("/scopes/room:" + other + "/messages/" + id), 404, "unknown_message");
    }

    @Test
    void a_tenants_messages_have_the_form_of_its_chat_and_its_moderators_see_more() {
        String tenant = "tenant_" + UUID.randomUUID();
        foreign.join("tenant:" + tenant, carol, "moderator");
        foreign.join("tenant:" + tenant, bob, "member");
        JsonNode data = JsonMapper.shared()
                .readTree("{\"tenant_id\": \"%s\", \"content\": \"Hello everyone!\"}".formatted(tenant));
        String id = frames.done(bob, "tenant.chat.send", "tenant:" + tenant, data.asObject())
                .path("message_id")
                .asString();

        JsonNode message = carol.read("/scopes/tenant:" + tenant + "/messages/" + id);

        assertThat(message.path("tenant_id").asString()).isEqualTo(tenant);
        assertThat(message.path("content").asString()).isEqualTo("Hello everyone!");
        assertThat(message.has("body")).isFalse();
        assertThat(message.has("scope")).isFalse();
        assertThat(message.path("edited_at").isNull()).isTrue();
        frames.about(bob, "tenant.chat.delete", "tenant:" + tenant, id, "tenant_id", tenant);
        assertThat(carol.read("/scopes/tenant:" + tenant + "/messages/" + id)
                        .path("content")
                        .asString())
                .isEqualTo("Hello everyone!");
        assertThat(bob.read("/scopes/tenant:" + tenant + "/messages/" + id).has("content"))
                .isFalse();
        foreign.leave("tenant:" + tenant, bob);
        assertProblem(bob.get("/scopes/tenant:" + tenant + "/messages"), 403, "not_a_member");
    }

    @Test
    void two_who_share_a_scope_read_what_they_said_to_each_other() {
        String direct = alice.userId().compareTo(bob.userId()) < 0
                ? "direct:%s:%s".formatted(alice.userId(), bob.userId())
                : "direct:%s:%s".formatted(bob.userId(), alice.userId());
        String id = frames.say(alice, direct, "Just us");

        assertThat(bob.read("/scopes/" + direct + "/messages/" + id)
                        .path("body")
                        .asString())
                .isEqualTo("Just us");
        assertProblem(carol.get("/scopes/" + direct + "/messages"), 403, "not_a_member");
    }

    @Test
    void limits_and_cursors_must_be_such() {
        for (String query : List.of("limit=0", "limit=101", "limit=x", "before=", "before=!", "before=AAAA")) {
            assertProblem(alice.get(messages + "?" + query), 400, "invalid_request");
        }
    }

    private List<String> edits(CallerClient who, String id) {
        return who.read(messages + "/" + id + "/edits")
                .path("edits")
                .valueStream()
                .map(edit -> edit.path("body").asString())
                .toList();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("messages")
                .valueStream()
                .map(message -> message.path("id").asString())
                .toList();
    }
}
