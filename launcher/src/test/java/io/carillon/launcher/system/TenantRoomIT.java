package io.carillon.launcher.system;

import static io.carillon.launcher.story.ChatFrames.subscriptionEnded;
import static io.carillon.launcher.story.ExpectedFrame.SOME_TIME;
import static io.carillon.launcher.system.TenantServiceScene.member;

import io.carillon.launcher.story.Participant;
import io.carillon.localstack.DemoUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who hears a tenant's chat: sessions that joined its room, as long as their user is a member who may be there. */
@ExtendWith(SharedPlatform.class)
class TenantRoomIT {

    private static final String KICKED = "Only members of the tenant may do this";

    @Test
    void chat_and_typing_reach_the_sessions_that_joined_and_no_others(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            var aliceElsewhere = scene.anotherSession(DemoUser.ALICE);
            var bobElsewhere = scene.anotherSession(DemoUser.BOB);
            scene.joinRoom(scene.alice, scene.bob, bobElsewhere);
            scene.isHeardInRoom("first", scene.alice, scene.bob, bobElsewhere);
            scene.does(scene.alice, "tenant.chat.typing", Map.of("tenant_id", scene.tenant, "typing", true));
            scene.heard(scene.frames.typing(scene.alice, true), scene.bob, bobElsewhere);
            scene.does(scene.alice, "tenant.chat.typing", Map.of("tenant_id", scene.tenant, "typing", false));
            scene.heard(scene.frames.typing(scene.alice, false), scene.bob, bobElsewhere);

            scene.settle();
            scene.does(scene.bob, "tenant.leave", Map.of("tenant_id", scene.tenant));
            scene.isHeardInRoom("second", scene.alice, bobElsewhere);
            scene.passes(scene.alice, aliceElsewhere, scene.bob, bobElsewhere, scene.carol);
            scene.joinRoom(scene.bob);
            scene.isHeardInRoom("third", scene.alice, scene.bob, bobElsewhere);

            scene.endInTenant(scene.alice, aliceElsewhere, scene.bob, bobElsewhere, scene.carol);
        }
    }

    @Test
    void the_sessions_of_who_is_kicked_are_out_at_once_and_come_back_when_he_does(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            var elsewhere = scene.anotherSession(DemoUser.CAROL);
            scene.joinRoom(scene.alice, scene.carol, elsewhere);

            scene.asks(scene.bob, "POST", member(scene.carol, "/kick"), Map.of());
            scene.heard(
                    scene.frames.kicked(scene.carol, scene.bob, null), scene.alice, scene.bob, scene.carol, elsewhere);
            scene.heard(subscriptionEnded(scene.scope), scene.carol, elsewhere);
            scene.isHeardInRoom("carol is gone", scene.alice);
            scene.isRefused(scene.carol, "tenant.join", "not_a_member", KICKED);
            scene.awaitHeardBy(false, scene.carol);
            scene.isRefused(scene.carol, "tenant.chat.send", "not_a_member", "You are not a member of");

            scene.enters(scene.carol, "member", scene.alice, scene.bob, scene.carol, elsewhere);
            scene.isHeardInRoom("she didn't look in yet", scene.alice);
            scene.passes(scene.alice, scene.bob, scene.carol, elsewhere);
            scene.joinRoom(elsewhere);
            scene.isHeardInRoom("she does", scene.alice, elsewhere);
            scene.endInTenant(scene.alice, scene.bob, scene.carol, elsewhere);
        }
    }

    @Test
    void who_is_banned_is_out_at_once_and_stays_out_until_he_may_come_again(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            String ban = "/bans/" + scene.carol.userId();
            scene.joinRoom(scene.alice, scene.bob, scene.carol);

            scene.asks(scene.alice, "PUT", ban, Map.of("reason", "spam"));
            scene.heard(scene.frames.banned(scene.carol, scene.alice, "spam"), scene.alice, scene.bob, scene.carol);
            scene.heard(subscriptionEnded(scene.scope), scene.carol);
            scene.isHeardInRoom("carol is out", scene.alice, scene.bob);
            scene.isRefused(scene.carol, "tenant.join", "banned", "is banned from the tenant");
            var elsewhere = scene.anotherSession(DemoUser.CAROL, scene.scope);
            scene.isRefused(elsewhere, "tenant.join", "banned", "is banned from the tenant");
            scene.isHeardInRoom("on every way", scene.alice, scene.bob);

            scene.asks(scene.alice, "DELETE", ban, Map.of());
            scene.heard(scene.frames.unbanned(scene.carol, scene.alice, null), scene.alice, scene.carol, elsewhere);
            scene.isRefused(scene.carol, "tenant.join", "not_a_member", KICKED);
            scene.enters(scene.carol, "member", scene.alice, scene.bob, scene.carol, elsewhere);
            scene.joinRoom(scene.carol);
            // The other session named the channel in its handshake: that counts as soon as she is a member.
            scene.isHeardInRoom("welcome back", scene.alice, scene.bob, scene.carol, elsewhere);
            scene.endInTenant(scene.alice, scene.bob, scene.carol, elsewhere);
        }
    }

    @Test
    void who_is_suspended_is_out_at_once_and_is_the_member_he_was_when_his_account_is_activated(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            String account = "/users/" + scene.bob.userId();
            scene.asks(
                    scene.alice,
                    "POST",
                    "/users",
                    Map.of("user_id", scene.bob.userId(), "name", "Bob", "email", "bob@example.com"));
            told(scene, "UserCreated", scene.bob, "name", "Bob", "created_at", scene.alice, scene.bob, scene.carol);
            scene.joinRoom(scene.alice, scene.bob);

            scene.asks(scene.alice, "POST", account + "/suspend", Map.of("reason", "unpaid"));
            told(scene, "AccountSuspended", scene.bob, "reason", "unpaid", "suspended_at", scene.alice, scene.bob);
            scene.heard(subscriptionEnded(scene.scope), scene.bob);
            scene.isHeardInRoom("bob is out", scene.alice);
            scene.isRefused(scene.bob, "tenant.join", "suspended", "account of the user");
            scene.isRefused(scene.bob, "GET", "", Map.of(), 404, "unknown_tenant");

            scene.asks(scene.alice, "POST", account + "/activate", Map.of());
            scene.heard(
                    scene.frames.frame("AccountActivated", "user_id", scene.bob.userId(), "activated_at", SOME_TIME),
                    scene.alice,
                    scene.bob);
            scene.joinRoom(scene.bob);
            scene.isHeardInRoom("bob is back", scene.alice, scene.bob);
            String asModerator = scene.announces(scene.bob, "Back", "I am a moderator still");
            scene.heard(
                    scene.frames.announcement(
                            asModerator, scene.bob, "moderator", "Back", "I am a moderator still", true),
                    scene.alice,
                    scene.bob,
                    scene.carol);
            scene.endInTenant(scene.alice, scene.bob, scene.carol);
        }
    }

    private static void told(
            TenantServiceScene scene,
            String type,
            Participant about,
            String field,
            String value,
            String time,
            Participant... hearers) {
        scene.heard(scene.frames.frame(type, "user_id", about.userId(), field, value, time, SOME_TIME), hearers);
    }

    @Test
    void nobody_joins_or_talks_in_the_room_of_a_tenant_that_is_suspended_and_none_of_one_that_is_unknown(
            Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            scene.joinRoom(scene.alice);
            scene.asks(scene.erin, "POST", "/suspend", Map.of("reason", "unpaid"));
            scene.heard(scene.frames.suspended("unpaid"), scene.alice, scene.bob, scene.carol);
            scene.isRefused(scene.bob, "tenant.join", "tenant_not_active", "The tenant is suspended");
            scene.isRefused(
                    scene.bob, "tenant.join", Map.of("tenant_id", "none"), "unknown_tenant", "There is no tenant none");

            scene.awaitHeardBy(false, scene.alice);
            scene.isRefused(scene.alice, "tenant.chat.send", "tenant_not_active", "nobody talks in it");

            scene.asks(scene.erin, "POST", "/approve", Map.of());
            scene.heard(scene.frames.approved(), scene.alice, scene.bob, scene.carol);
            scene.joinRoom(scene.bob);
            scene.awaitHeardBy(true, scene.alice);
            scene.isHeardInRoom("we are back", scene.alice, scene.bob);
            scene.endInTenant(scene.alice, scene.bob, scene.carol);
        }
    }
}
