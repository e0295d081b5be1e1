package io.carillon.launcher.system;

import static io.carillon.launcher.system.TenantServiceScene.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.Participant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the document's tenant part names, asked for over REST and sockets, and told to whom it concerns: all members, and nobody else. */
@ExtendWith(SharedPlatform.class)
class TenantStoriesIT {

    @Test
    void who_is_asked_in_may_decline_and_accept_and_who_asked_can_take_it_back(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            String declined = scene.invites(scene.dave, "member");
            scene.asks(scene.dave, "POST", response(declined), Map.of("action", "declined"));
            scene.heard(scene.frames.responded(declined, scene.dave, "declined"), scene.alice);

            String revoked = scene.invites(scene.dave, "vip");
            scene.asks(scene.bob, "DELETE", "/invitations/" + revoked, Map.of());
            scene.heard(scene.frames.revoked(revoked), scene.dave);
            scene.isRefused(
                    scene.dave, "POST", response(revoked), Map.of("action", "accepted"), 409, "invitation_not_open");

            scene.enters(scene.dave, "vip", scene.alice, scene.bob, scene.carol, scene.dave);
            scene.endInTenant(scene.alice, scene.bob, scene.carol, scene.dave);
        }
    }

    private static String response(String invitation) {
        return "/invitations/%s/response".formatted(invitation);
    }

    @Test
    void everybody_may_join_an_open_tenant_and_leave_it_again(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            scene.isRefused(scene.dave, "POST", "/members", Map.of(), 403, "invitation_required");
            scene.asks(scene.alice, "PATCH", "/settings", Map.of("join_policy", "open"));
            scene.heard(scene.frames.settings(Map.of("join_policy", "open")), scene.alice, scene.bob, scene.carol);

            scene.asks(scene.dave, "POST", "/members", Map.of());
            scene.heard(scene.frames.joined(scene.dave, "member"), scene.alice, scene.bob, scene.carol, scene.dave);
            scene.asks(scene.dave, "DELETE", "/members/me", Map.of());
            scene.heard(scene.frames.left(scene.dave), scene.alice, scene.bob, scene.carol, scene.dave);

            scene.endInTenant(scene.alice, scene.bob, scene.carol);
        }
    }

    @Test
    void who_is_kicked_hears_why_as_all_do_and_may_come_again(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            scene.isRefused(scene.carol, "POST", member(scene.bob, "/kick"), Map.of(), 403, "forbidden");
            scene.asks(scene.bob, "POST", member(scene.carol, "/kick"), Map.of("reason", "spam"));
            scene.heard(scene.frames.kicked(scene.carol, scene.bob, "spam"), scene.alice, scene.bob, scene.carol);

            scene.enters(scene.carol, "member", scene.alice, scene.bob, scene.carol);
            scene.endInTenant(scene.alice, scene.bob, scene.carol);
        }
    }

    @Test
    void who_is_banned_hears_it_member_or_not_and_comes_again_only_when_he_may(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            scene.isRefused(scene.bob, "PUT", ban(scene.carol), Map.of(), 403, "forbidden");
            scene.asks(scene.alice, "PUT", ban(scene.carol), Map.of("reason", "spam"));
            scene.heard(scene.frames.banned(scene.carol, scene.alice, "spam"), scene.alice, scene.bob, scene.carol);
            scene.asks(scene.alice, "PUT", ban(scene.dave), Map.of());
            scene.heard(scene.frames.banned(scene.dave, scene.alice, null), scene.alice, scene.bob, scene.dave);
            scene.isRefused(
                    scene.alice, "POST", "/invitations", Map.of("user_id", scene.carol.userId()), 403, "banned");

            scene.asks(scene.alice, "DELETE", ban(scene.carol), Map.of("reason", "appeal"));
            scene.heard(scene.frames.unbanned(scene.carol, scene.alice, "appeal"), scene.alice, scene.carol);
            scene.enters(scene.carol, "member", scene.alice, scene.bob, scene.carol);
            scene.endInTenant(scene.alice, scene.bob, scene.carol);
        }
    }

    private static String ban(Participant whom) {
        return "/bans/" + whom.userId();
    }

    @Test
    void a_role_is_given_and_everybody_hears_what_it_was(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            scene.asks(scene.alice, "PUT", member(scene.carol, "/role"), Map.of("role", "vip"));
            scene.heard(scene.frames.roleChanged(scene.carol, "member", "vip"), scene.alice, scene.bob, scene.carol);
            scene.isRefused(scene.bob, "PUT", member(scene.carol, "/role"), Map.of("role", "member"), 403, "forbidden");

            scene.endInTenant(scene.alice, scene.bob, scene.carol);
        }
    }

    @Test
    void ownership_is_given_to_a_member_and_the_owner_before_is_an_admin_then(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            scene.isRefused(scene.bob, "PUT", "/owner", Map.of("user_id", scene.bob.userId()), 403, "forbidden");
            scene.asks(scene.alice, "PUT", "/owner", Map.of("user_id", scene.bob.userId()));
            scene.heard(scene.frames.transferred(scene.alice, scene.bob), scene.alice, scene.bob, scene.carol);
            scene.heard(scene.frames.roleChanged(scene.alice, "owner", "admin"), scene.alice, scene.bob, scene.carol);

            String last = scene.announces(scene.alice, "The End", "of her");
            scene.heard(
                    scene.frames.announcement(last, scene.alice, "admin", "The End", "of her", true),
                    scene.alice,
                    scene.bob,
                    scene.carol);
            scene.end();
        }
    }

    @Test
    void settings_are_told_as_they_change_with_null_for_what_is_gone(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("language", "en");
            all.put("colours", Map.of("dark", true));
            scene.asks(scene.alice, "PATCH", "/settings", all);
            scene.heard(scene.frames.settings(all), scene.alice, scene.bob, scene.carol);
            scene.asks(scene.alice, "PATCH", "/settings", all);

            Map<String, @Nullable Object> gone = Collections.singletonMap("language", null);
            scene.asks(scene.alice, "PATCH", "/settings", gone);
            scene.heard(scene.frames.settings(gone), scene.alice, scene.bob, scene.carol);
            scene.isRefused(scene.bob, "PATCH", "/settings", Map.of("language", "fr"), 403, "forbidden");

            scene.endInTenant(scene.alice, scene.bob, scene.carol);
        }
    }

    @Test
    void an_announcement_is_told_when_it_is_new_changed_and_gone(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            String id = scene.announces(scene.bob, "Maintenance", "Tonight at ten");
            scene.heard(
                    scene.frames.announcement(id, scene.bob, "moderator", "Maintenance", "Tonight at ten", true),
                    scene.alice,
                    scene.bob,
                    scene.carol);
            scene.asks(
                    scene.alice,
                    "PATCH",
                    "/announcements/" + id,
                    Map.of("content", "Tonight at eleven", "is_pinned", false));
            scene.heard(
                    scene.frames.announcement(id, scene.bob, "moderator", "Maintenance", "Tonight at eleven", false),
                    scene.alice,
                    scene.bob,
                    scene.carol);
            scene.isRefused(scene.carol, "DELETE", "/announcements/" + id, Map.of(), 403, "forbidden");
            scene.asks(scene.bob, "DELETE", "/announcements/" + id, Map.of());
            scene.heard(scene.frames.announcementDeleted(id), scene.alice, scene.bob, scene.carol);

            scene.endInTenant(scene.alice, scene.bob, scene.carol);
        }
    }

    @Test
    void a_member_is_called_in_the_chat_what_he_calls_himself_in_the_tenant(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            scene.joinRoom(scene.alice, scene.bob);
            scene.asks(scene.carol, "PUT", member(scene.carol, "/nickname"), Map.of("nickname", "Caro"));
            scene.heard(scene.frames.nickname(scene.carol, "Caro"), scene.alice, scene.bob, scene.carol);
            scene.awaitNickname(scene.carol, "Caro", scene.alice, scene.bob);

            var said = scene.talks(scene.carol, "Caro", "Guess who");
            scene.heard(said.message(), scene.alice, scene.bob);
            scene.endInTenant(scene.alice, scene.bob, scene.carol);
        }
    }

    @Test
    void members_join_the_room_talk_change_and_delete_what_they_said_type_and_leave(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            assertThat(scene.does(scene.bob, "tenant.join", Map.of("tenant_id", scene.tenant)))
                    .hasToString(
                            "{\"tenant_id\":\"%s\",\"role\":\"moderator\",\"nickname\":null}".formatted(scene.tenant));
            scene.joinRoom(scene.alice, scene.carol);

            scene.does(scene.carol, "tenant.chat.typing", Map.of("tenant_id", scene.tenant, "typing", true));
            scene.heard(scene.frames.typing(scene.carol, true), scene.alice, scene.bob);
            scene.does(scene.carol, "tenant.chat.typing", Map.of("tenant_id", scene.tenant, "typing", false));
            scene.heard(scene.frames.typing(scene.carol, false), scene.alice, scene.bob);

            var said = scene.talks(scene.carol, null, "Helo");
            scene.heard(said.message(), scene.alice, scene.bob, scene.carol);
            Map<String, String> message = Map.of("tenant_id", scene.tenant, "message_id", said.id());
            scene.does(scene.carol, "tenant.chat.edit", with(message, "content", "Hello"));
            scene.heard(said.edited("Hello"), scene.alice, scene.bob, scene.carol);
            scene.does(scene.bob, "tenant.chat.delete", message);
            scene.heard(said.deleted(), scene.alice, scene.bob, scene.carol);

            assertThat(scene.does(scene.bob, "tenant.leave", Map.of("tenant_id", scene.tenant)))
                    .hasToString("{\"tenant_id\":\"%s\"}".formatted(scene.tenant));
            scene.isHeardInRoom("bob isn't there", scene.alice, scene.carol);
            scene.endInTenant(scene.alice, scene.bob, scene.carol);
        }
    }

    private static Map<String, ?> with(Map<String, String> data, String field, String value) {
        var more = new LinkedHashMap<>(data);
        more.put(field, value);
        return more;
    }
}
