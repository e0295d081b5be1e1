package io.carillon.launcher.system;

import static io.carillon.launcher.story.ChatFrames.typing;
import static io.carillon.launcher.story.ChatFrames.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.launcher.story.ExpectedFrame;
import io.carillon.launcher.story.FamilyFrames;
import io.carillon.launcher.story.Participant;
import io.carillon.localstack.DemoUser;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Talk that all sessions of its members hear: between two users, in a family, in a network. */
@ExtendWith(SharedPlatform.class)
class DirectAndFamilyChatIT {

    @Test
    void two_users_who_share_something_talk_and_all_their_sessions_hear_and_nobody_elses(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var phone = scene.anotherSession(DemoUser.BOB);
            String scope = direct(scene.alice, scene.bob);
            var said = scene.says(scene.alice, scope, "Psst");
            scene.heard(said.message(), scene.alice, scene.bob, phone);

            scene.does(scene.bob, "chat.typing", Map.of("scope", scope, "typing", true));
            scene.heard(typing(scope, scene.bob, true), scene.alice);
            scene.does(scene.bob, "chat.typing", Map.of("scope", scope, "typing", false));
            scene.heard(typing(scope, scene.bob, false), scene.alice);
            scene.does(
                    scene.alice,
                    "file.upload",
                    Map.of("scope", scope, "fileId", "f-2", "progress", 7, "isComplete", false));
            scene.heard(upload(scope, scene.alice, "f-2", 7), scene.bob, phone);
            scene.does(
                    scene.bob,
                    "chat.reaction",
                    Map.of("message_id", said.id(), "reaction", "wave", "action", "add", "scope", scope));
            scene.heard(said.reaction(scene.bob, "wave", "add"), scene.alice, scene.bob, phone);
            scene.does(scene.alice, "chat.edit", Map.of("message_id", said.id(), "new_body", "Psst!"));
            scene.heard(said.edited("Psst!"), scene.alice, scene.bob, phone);
            scene.does(scene.alice, "chat.delete", Map.of("message_id", said.id(), "mode", "hard"));
            scene.heard(said.deleted(), scene.alice, scene.bob, phone);

            scene.end(scope, scene.bob, scene.alice, scene.bob, phone);
        }
    }

    @Test
    void what_two_users_say_is_no_business_of_a_third_and_strangers_are_not_written_to(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            String scope = direct(scene.alice, scene.bob);
            var said = scene.says(scene.alice, scope, "Between us");
            scene.heard(said.message(), scene.alice, scene.bob);

            var message = Map.of("scope", scope, "body", "And me?");
            scene.isRefused(scene.carol, "chat.send", message, "not_a_member", "you are one of the two");
            var edit = Map.of("message_id", said.id(), "new_body", "Not between us");
            scene.isRefused(scene.carol, "chat.edit", edit, "not_a_member", "you are one of the two");
            assertThat(scene.carol
                            .chat()
                            .get("/scopes/%s/messages".formatted(scope))
                            .status())
                    .isEqualTo(403);
            scene.isRefused(
                    scene.alice,
                    "chat.send",
                    Map.of("scope", direct(scene.alice, scene.erin), "body", "Hello, stranger"),
                    "not_reachable",
                    "You share no family");

            scene.end(scope, scene.bob, scene.alice, scene.bob);
        }
    }

    @Test
    void a_family_talks_and_who_leaves_it_hears_no_more(Actors actors) {
        try (var scene = new ChatScene(actors)) {
            String family = scene.alice.api().createFamily("Talkers");
            String scope = "family:" + family;
            adds(scene, family, scene.bob, scene.alice, scene.bob);
            adds(scene, family, scene.carol, scene.alice, scene.bob, scene.carol);
            var hello = scene.says(scene.bob, scope, "Hello family");
            scene.heard(hello.message(), scene.alice, scene.bob, scene.carol);
            scene.does(scene.alice, "chat.redact", Map.of("message_id", hello.id(), "mask", "…", "scope", scope));
            scene.heard(hello.redacted("…"), scene.alice, scene.bob, scene.carol);

            scene.does(
                    "bob leaves",
                    () -> scene.bob.api().remove(family, scene.bob.userId()).expect(204));
            scene.heard(FamilyFrames.left(family, "bob"), scene.alice, scene.bob, scene.carol);
            awaitStatus(scene.bob, scope, 403);
            var message = Map.of("scope", scope, "body", "One more thing");
            scene.isRefused(scene.bob, "chat.send", message, "not_a_member", "You are not a member of " + scope);
            var after = scene.says(scene.carol, scope, "He is gone");
            scene.heard(after.message(), scene.alice, scene.carol);

            scene.end(scope, scene.alice, scene.alice, scene.carol);
        }
    }

    /** The system admin does, so that nobody need be invited. */
    private static void adds(ChatScene scene, String family, Participant who, Participant... hearers) {
        scene.does(
                "erin adds " + who.name(),
                () -> scene.erin.api().add(family, who.userId(), "parent").expect(200));
        scene.heard(FamilyFrames.joined(family, who.name()), hearers);
        awaitStatus(who, "family:" + family, 200);
    }

    private static void awaitStatus(Participant who, String scope, int status) {
        await().atMost(Actors.PATIENCE)
                .untilAsserted(() -> assertThat(who.chat()
                                .get("/scopes/%s/messages".formatted(scope))
                                .status())
                        .isEqualTo(status));
    }

    @Test
    void a_back_end_says_who_is_in_a_network_and_its_members_hear_of_it_and_of_each_other(Actors actors) {
        try (var scene = new ChatScene(actors)) {
            String network = Fresh.name("net");
            String scope = "network:" + network;
            puts(scene, network, scene.alice, scene.alice);
            puts(scene, network, scene.bob, scene.alice, scene.bob);
            var phone = scene.anotherSession(DemoUser.BOB);
            var hello = scene.says(scene.alice, scope, "Hello network");
            scene.heard(hello.message(), scene.alice, scene.bob, phone);
            puts(scene, network, scene.carol, scene.alice, scene.bob, phone, scene.carol);

            scene.does(
                    "a back end takes bob out of the network",
                    () -> scene.backEnd
                            .removeMember("networks/" + network, scene.bob.userId())
                            .expect(204));
            scene.heard(member("left", network, scene.bob), scene.alice, scene.bob, phone, scene.carol);
            var message = Map.of("scope", scope, "body", "Hello?");
            scene.isRefused(scene.bob, "chat.send", message, "not_a_member", "You are not a member of " + scope);
            scene.does(
                    "alice, who is no back end, tries to put dave in",
                    () -> scene.alice
                            .chat()
                            .putMember("networks/" + network, scene.dave.userId(), "member")
                            .expect(403));

            scene.end(scope, scene.carol, scene.alice, scene.carol);
        }
    }

    private static void puts(ChatScene scene, String network, Participant who, Participant... hearers) {
        scene.does(
                "a back end puts %s into the network".formatted(who.name()),
                () -> scene.backEnd
                        .putMember("networks/" + network, who.userId(), "member")
                        .expect(204));
        scene.heard(member("joined", network, who), hearers);
    }

    private static ExpectedFrame member(String what, String network, Participant who) {
        return new ExpectedFrame("member." + what, Map.of("network_id", network, "user_id", who.userId()));
    }

    private static String direct(Participant one, Participant other) {
        return Stream.of(one.userId(), other.userId()).sorted().collect(Collectors.joining(":", "direct:", ""));
    }
}
