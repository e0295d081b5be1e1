package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.Frame;
import io.carillon.launcher.story.Inbox;
import io.carillon.launcher.story.Participant;
import io.carillon.launcher.story.TenantApi;
import io.carillon.launcher.story.TenantFrames;
import io.carillon.localstack.DemoUser;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Dave owns a tenant. Whatever he tries on that of alice, he gets nothing of it, and nobody in it hears of him. */
@ExtendWith(SharedPlatform.class)
class TenantIsolationIT {

    private static final Map<String, ?> NOTHING = Map.of();

    @Test
    void over_rest_another_tenant_is_not_there(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            String own = ownTenant(scene);
            String announcement = scene.announces(scene.alice, "For members", "A secret");
            scene.heard(
                    scene.frames.announcement(announcement, scene.alice, "owner", "For members", "A secret", true),
                    scene.alice,
                    scene.bob,
                    scene.carol);
            String invitation = scene.invites(scene.erin, "member");

            for (Try one : tries(scene, announcement, invitation)) {
                refused(scene, one.in("/tenants/" + scene.tenant));
                if (one.namesSomething()) {
                    refused(scene, one.in("/tenants/" + own));
                }
            }
            assertThat(scene.dave.tenants().get("/tenants").expect(200).findValuesAsString("tenant_id"))
                    .contains(own)
                    .doesNotContain(scene.tenant);
            assertThat(scene.dave.tenants().get("/tenant-invitations").body()).doesNotContain(scene.tenant);
            for (String chat : List.of("/scopes/%s/messages", "/scopes/%s/unread")) {
                assertThat(scene.dave.chat().get(chat.formatted(scene.scope)).status())
                        .isEqualTo(403);
            }

            scene.endInTenant(scene.alice, scene.bob, scene.carol);
            assertThat(scene.alice
                            .tenants()
                            .get("/tenants/%s/members".formatted(scene.tenant))
                            .expect(200)
                            .findValuesAsString("role"))
                    .containsExactlyInAnyOrder("owner", "moderator", "member");
        }
    }

    /** He registers it, and erin approves it. */
    private static String ownTenant(TenantServiceScene scene) {
        String name = Fresh.name("initech");
        String own =
                scene.does("dave registers a tenant", () -> scene.dave.tenants().register(name));
        var frames = new TenantFrames(own, name);
        scene.heard(frames.created(scene.dave), scene.dave);
        scene.does("erin approves it", () -> scene.erin.tenants().approve(own).expect(200));
        scene.heard(frames.approved(), scene.dave);
        return own;
    }

    /**
     * A request.
     *
     * @param path below that of a tenant
     * @param namesSomething something of alice's tenant, which isn't in dave's either
     */
    private record Try(String method, String path, Map<String, ?> body, boolean namesSomething) {

        Try in(String tenantPath) {
            return new Try(method, tenantPath + path, body, namesSomething);
        }
    }

    private static List<Try> tries(TenantServiceScene scene, String announcement, String invitation) {
        String member = "/members/" + scene.bob.userId();
        String user = "/users/" + scene.bob.userId();
        Map<String, ?> reason = Map.of("reason", "because");
        return List.of(
                new Try("GET", "", NOTHING, false),
                new Try("PATCH", "", Map.of("name", "Mine"), false),
                new Try("GET", "/settings", NOTHING, false),
                new Try("PATCH", "/settings", Map.of("join_policy", "open"), false),
                new Try("GET", "/members", NOTHING, false),
                new Try("DELETE", "/members/me", NOTHING, false),
                new Try("GET", member, NOTHING, true),
                new Try("POST", member + "/kick", reason, true),
                new Try("PUT", member + "/role", Map.of("role", "member"), true),
                new Try("PUT", member + "/nickname", Map.of("nickname", "Bobby"), true),
                new Try("PUT", "/owner", Map.of("user_id", scene.bob.userId()), true),
                new Try("GET", "/bans", NOTHING, false),
                new Try("PUT", "/bans/" + scene.bob.userId(), reason, false),
                new Try("DELETE", "/bans/" + scene.bob.userId(), reason, true),
                new Try("GET", "/invitations", NOTHING, false),
                new Try("POST", "/invitations", Map.of("user_id", scene.dave.userId()), false),
                new Try("POST", "/invitations/%s/response".formatted(invitation), Map.of("action", "accepted"), true),
                new Try("DELETE", "/invitations/" + invitation, NOTHING, true),
                new Try("GET", "/announcements", NOTHING, false),
                new Try("POST", "/announcements", Map.of("title", "x", "content", "y"), false),
                new Try("GET", "/announcements/" + announcement, NOTHING, true),
                new Try("PATCH", "/announcements/" + announcement, Map.of("title", "x"), true),
                new Try("DELETE", "/announcements/" + announcement, NOTHING, true),
                new Try("GET", "/users", NOTHING, false),
                new Try("POST", "/users", Map.of("user_id", scene.dave.userId(), "name", "Dave"), false),
                new Try("GET", user, NOTHING, true),
                new Try("PATCH", user, Map.of("name", "x"), true),
                new Try("DELETE", user, NOTHING, true),
                new Try("POST", user + "/suspend", reason, true),
                new Try("POST", user + "/activate", NOTHING, true));
    }

    private static void refused(TenantServiceScene scene, Try one) {
        TenantApi dave = scene.dave.tenants();
        var answer = scene.does(
                "dave tries %s %s".formatted(one.method(), one.path()),
                () -> dave.call(one.method(), one.path(), one.body()));
        assertThat(answer.status()).as("%s", answer).isEqualTo(404);
        assertThat(answer.body()).as("%s", answer).doesNotContain("secret", "Bob", "moderator");
    }

    @Test
    void only_system_admins_and_back_ends_do_what_concerns_more_than_one_tenant(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            Map<String, ?> notice = Map.of("title", "x", "message", "y");
            for (Try one : List.of(
                    new Try("GET", "/tenants?status=active", NOTHING, false),
                    new Try("POST", "/tenants/%s/approve".formatted(scene.tenant), NOTHING, false),
                    new Try("POST", "/tenants/%s/suspend".formatted(scene.tenant), NOTHING, false),
                    new Try("POST", "/tenants/%s/notifications".formatted(scene.tenant), notice, false),
                    new Try(
                            "POST",
                            "/tenants/%s/payments".formatted(scene.tenant),
                            Map.of("payment_id", "p", "status", "completed", "amount", "1", "currency", "EUR"),
                            false),
                    new Try(
                            "POST",
                            "/tenants/%s/hotspot-users".formatted(scene.tenant),
                            Map.of("hotspot_user_id", "h", "username", "h"),
                            false),
                    new Try("POST", "/system/notifications", notice, false),
                    new Try(
                            "POST",
                            "/system/alerts",
                            Map.of("title", "x", "message", "y", "level", "info", "source", "z"),
                            false),
                    new Try("PUT", "/system/admins/" + scene.dave.userId(), NOTHING, false))) {
                for (var user : List.of(scene.dave, scene.alice)) {
                    var answer = scene.does(
                            "%s tries %s %s".formatted(user.name(), one.method(), one.path()),
                            () -> user.tenants().call(one.method(), one.path(), one.body()));
                    assertThat(answer.status()).as("%s", answer).isEqualTo(403);
                }
            }

            scene.endInTenant(scene.alice, scene.bob, scene.carol);
        }
    }

    @Test
    void over_sockets_nothing_of_another_tenant_is_heard_or_done(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            String own = ownTenant(scene);
            TenantServiceScene.awaitHeardIn("tenant:" + own, true, scene.dave);
            scene.joinRoom(scene.alice, scene.bob);
            var listening = scene.anotherSession(DemoUser.DAVE, scene.scope);
            var said = scene.talks(scene.alice, null, "A secret");
            scene.heard(said.message(), scene.alice, scene.bob);

            for (var session : List.of(scene.dave, listening)) {
                scene.isRefused(session, "tenant.join", "not_a_member", "Only members of the tenant");
                for (String type : List.of("tenant.chat.send", "tenant.chat.edit", "tenant.chat.delete")) {
                    scene.isRefused(session, type, message(scene.tenant, said), "not_a_member", "not a member of");
                }
                scene.isRefused(
                        session,
                        "tenant.chat.typing",
                        Map.of("tenant_id", scene.tenant, "typing", true),
                        "not_a_member",
                        "not a member of");
                asInAnyScope(scene.scope, said)
                        .forEach((type, data) ->
                                scene.isRefused(session, type, data, "not_a_member", "not a member of"));
                for (String type : List.of("tenant.chat.edit", "tenant.chat.delete")) {
                    scene.isRefused(session, type, message(own, said), "unknown_message", "There is no message");
                }
            }
            scene.isHeardInRoom("Another secret", scene.alice, scene.bob);

            scene.endInTenant(scene.alice, scene.bob, scene.carol);
            assertThat(scene.alice.chat().history(scene.scope).findValuesAsString("content"))
                    .containsExactly("Another secret", "A secret");
        }
    }

    private static Map<String, ?> message(String tenant, TenantSaid said) {
        return Map.of("tenant_id", tenant, "message_id", said.id(), "content", "mine");
    }

    private static Map<String, Map<String, ?>> asInAnyScope(String scope, TenantSaid said) {
        return Map.of(
                "chat.send", Map.of("scope", scope, "body", "Hi"),
                "chat.edit", Map.of("scope", scope, "message_id", said.id(), "new_body", "Hi"),
                "chat.delete", Map.of("scope", scope, "message_id", said.id(), "mode", "hard"),
                "chat.reaction", Map.of("message_id", said.id(), "reaction", "x", "action", "add", "scope", scope),
                "chat.typing", Map.of("scope", scope, "typing", true),
                "file.upload", Map.of("scope", scope, "fileId", "f", "progress", 1, "isComplete", false));
    }

    @Test
    void whoever_resumes_gets_nothing_of_another_tenant_whatever_he_brings(Actors actors) {
        Instant before = Instant.now();
        try (var scene = new TenantServiceScene(actors)) {
            scene.joinRoom(scene.alice, scene.bob);
            scene.isHeardInRoom("A secret", scene.alice, scene.bob);
            scene.endInTenant(scene.alice, scene.bob, scene.carol);

            var starts = Stream.concat(
                    Stream.of("", "&from=" + before),
                    Stream.of(scene.alice, scene.bob, scene.dave)
                            .flatMap(one -> one.inbox().received().stream())
                            .flatMap(frame -> frame.cursor().stream())
                            .map(cursor -> "&cursor=" + cursor));
            starts.forEach(start -> assertThat(heard(scene, actors, scene.dave, DemoUser.DAVE, start))
                    .as(start)
                    .noneMatch(frame -> frame.data().toString().contains(scene.tenant)));
            assertThat(heard(scene, actors, scene.alice, DemoUser.ALICE, "&from=" + before))
                    .anyMatch(frame -> frame.data().toString().contains(scene.tenant))
                    .anyMatch(frame -> frame.type().equals("tenant.chat.message"));
        }
    }

    /** All that a new session is told that names the tenant's channel and begins there, until something new comes for him alone. */
    private static List<Frame> heard(
            TenantServiceScene scene, Actors actors, Participant who, DemoUser user, String start) {
        try (var inbox =
                new Inbox(HttpClient.newHttpClient(), actors.platform().stack().accessToken(user))) {
            inbox.connect(
                    URI.create("%s?channels=%s%s".formatted(actors.platform().gatewaySocket(), scene.scope, start)),
                    Actors.PATIENCE);
            String mark = Fresh.name("mark");
            scene.reports(
                    "/system/notifications",
                    Map.of("user_id", who.userId(), "title", mark, "message", "Here you are", "level", "info"));
            assertThat(inbox.await(frames -> frames.stream().anyMatch(frame -> isMark(frame, mark)), Actors.PATIENCE))
                    .isTrue();
            return inbox.received();
        }
    }

    private static boolean isMark(Frame frame, String mark) {
        return frame.data().path("title").asString("").equals(mark);
    }
}
