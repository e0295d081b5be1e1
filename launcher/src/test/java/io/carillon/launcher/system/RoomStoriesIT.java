package io.carillon.launcher.system;

import static io.carillon.launcher.story.ChatFrames.joined;
import static io.carillon.launcher.story.ChatFrames.left;
import static io.carillon.launcher.story.ChatFrames.roleChanged;
import static io.carillon.launcher.story.ChatFrames.subscriptionEnded;
import static io.carillon.launcher.story.ChatFrames.updated;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.DemoUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code room.join}, {@code room.leave}, and what those who look at a room are told of it and its members. */
@ExtendWith(SharedPlatform.class)
class RoomStoriesIT {

    @Test
    void whoever_joins_hears_what_is_said_from_then_on_in_the_session_that_joined_and_nobody_else_does(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            scene.anotherSession(DemoUser.ALICE);
            scene.says(scene.bob, "before");

            scene.joins(scene.dave, scene.alice, scene.bob, scene.carol, scene.dave);
            var said = scene.says(scene.carol, scene.scope, "after");
            scene.heard(said.message(), scene.alice, scene.bob, scene.carol, scene.dave);
            scene.does(scene.dave, "room.join", Map.of("room", scene.room));

            scene.end(scene.scope, scene.dave, scene.alice, scene.bob, scene.carol, scene.dave);
        }
    }

    @Test
    void whoever_leaves_hears_no_more_in_any_session_and_the_others_hear_that_he_left(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var elsewhere = scene.anotherSession(DemoUser.BOB, scene.scope);
            var before = scene.says(scene.alice, scene.scope, "before");
            scene.heard(before.message(), scene.alice, scene.bob, scene.carol, elsewhere);

            // The session that leaves is unsubscribed when the ack comes, which may be before or after the news.
            scene.bob.inbox().mayHear(frame -> frame.type().equals("room.member.left"));
            scene.bob.inbox().mayHear(frame -> frame.type().equals("subscription.ended"));
            scene.does(scene.bob, "room.leave", Map.of("room", scene.room));
            scene.heard(left(scene.room, scene.bob), scene.alice, scene.carol, elsewhere);
            scene.heard(subscriptionEnded(scene.scope), elsewhere);

            scene.isRefused(
                    scene.bob,
                    "chat.send",
                    Map.of("scope", scene.scope, "body", "still here?"),
                    "not_a_member",
                    "You are not a member of " + scene.scope);
            scene.end(scene.scope, scene.alice, scene.alice, scene.carol);
        }
    }

    @Test
    void a_closed_room_is_joined_by_nobody_who_was_not_let_in(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            scene.does(
                    "alice closes the room",
                    () -> scene.alice
                            .chat()
                            .updateRoom(scene.room, Map.of("access", "closed", "title", "The back room"))
                            .expect(200));
            scene.inRoom(updated(scene.room, "The back room", null, "closed"));

            scene.isRefused(
                    scene.dave,
                    "room.join",
                    Map.of("room", scene.room),
                    "forbidden",
                    "owners and admins let people in");
            scene.does(
                    "alice lets dave in",
                    () -> scene.alice
                            .chat()
                            .putMember("rooms/" + scene.room, scene.dave.userId(), "member")
                            .expect(204));
            scene.heard(joined(scene.room, scene.dave, "member"), scene.alice, scene.bob, scene.carol, scene.dave);
            scene.does(scene.dave, "room.join", Map.of("room", scene.room));

            scene.end(scene.scope, scene.dave, scene.alice, scene.bob, scene.carol, scene.dave);
        }
    }

    @Test
    void roles_and_removals_are_told_to_the_room(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            scene.does(
                    "alice makes bob a moderator",
                    () -> scene.alice
                            .chat()
                            .putMember("rooms/" + scene.room, scene.bob.userId(), "moderator")
                            .expect(204));
            scene.inRoom(roleChanged(scene.room, scene.bob, "moderator"));
            scene.does(
                    "bob, who is none that may, removes carol",
                    () -> scene.bob
                            .chat()
                            .removeMember("rooms/" + scene.room, scene.carol.userId())
                            .expect(403));
            scene.does(
                    "alice removes carol",
                    () -> scene.alice
                            .chat()
                            .removeMember("rooms/" + scene.room, scene.carol.userId())
                            .expect(204));
            scene.inRoom(left(scene.room, scene.carol));
            scene.heard(subscriptionEnded(scene.scope), scene.carol);

            scene.end(scene.scope, scene.bob, scene.alice, scene.bob);
        }
    }

    @Test
    void a_room_keeps_an_owner(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            scene.isRefused(
                    scene.alice, "room.leave", Map.of("room", scene.room), "last_owner", "make somebody else an owner");
            scene.endInRoom();
            assertThat(scene.alice
                            .chat()
                            .get("/rooms/" + scene.room)
                            .expect(200)
                            .path("members")
                            .asInt())
                    .isEqualTo(3);
        }
    }
}
