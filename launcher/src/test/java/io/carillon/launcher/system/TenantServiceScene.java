package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.launcher.story.Answer;
import io.carillon.launcher.story.Participant;
import io.carillon.launcher.story.TenantApi;
import io.carillon.launcher.story.TenantFrames;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A tenant of tenant-service that alice has registered, the system admin erin has approved, and bob, a moderator, and carol have
 * joined. Dave is no member, and neither is erin. Nobody has joined its room.
 */
final class TenantServiceScene extends ChatScene {

    private static final String NAMELESS = "Does anybody know my name?";

    /** Its id. */
    final String tenant;
    /** {@code tenant:} and its id. */
    final String scope;
    /** What is told of it. */
    final TenantFrames frames;

    private final TenantApi system;

    TenantServiceScene(Actors actors) {
        super(actors);
        this.system = actors.reportingSystem();
        String name = Fresh.name("acme");
        this.tenant = does("alice registers a tenant", () -> alice.tenants().register(name));
        this.scope = "tenant:" + tenant;
        this.frames = new TenantFrames(tenant, name);
        heard(frames.created(alice), alice);
        asks(erin, "POST", "/approve", Map.of());
        heard(frames.approved(), alice);
        enters(bob, "moderator", alice, bob);
        enters(carol, "member", alice, bob, carol);
        awaitHeardBy(true, alice, bob, carol);
    }

    /** Alice asks somebody in, and he comes; these hear that he did, all his sessions among them. */
    void enters(Participant who, String role, Participant... hearers) {
        var his = Stream.of(hearers)
                .filter(one -> one.userId().equals(who.userId()))
                .toArray(Participant[]::new);
        String invitation = invites(who, role, his);
        asks(who, "POST", "/invitations/%s/response".formatted(invitation), Map.of("action", "accepted"));
        heard(frames.responded(invitation, who, "accepted"), alice);
        heard(frames.joined(who, role), hearers);
    }

    /** Alice asks somebody in, who hears of it. */
    String invites(Participant who, String role) {
        return invites(who, role, who);
    }

    private String invites(Participant who, String role, Participant... hisSessions) {
        String invitation = does(
                "alice asks %s in".formatted(who.name()), () -> alice.tenants().invite(tenant, who.userId(), role));
        heard(frames.invited(invitation, alice, role), hisSessions);
        return invitation;
    }

    /**
     * Somebody asks the service for something about the tenant, and gets it.
     *
     * @param path below the tenant's own
     */
    JsonNode asks(Participant who, String method, String path, Map<String, ? extends @Nullable Object> body) {
        var answer = ask(who, method, path, body);
        assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
        return answer.json();
    }

    /** Another system reports what happened there, or what it wants somebody to know. */
    void reports(String path, Map<String, ?> what) {
        var answer = does("a system reports: POST " + path, () -> system.call("POST", path, what));
        assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
    }

    /** Somebody asks for it, and is told this code. */
    void isRefused(
            Participant who,
            String method,
            String path,
            Map<String, ? extends @Nullable Object> body,
            int status,
            String code) {
        var answer = ask(who, method, path, body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.json().path("code").asString("")).as("%s", answer).isEqualTo(code);
    }

    private Answer ask(Participant who, String method, String path, Map<String, ? extends @Nullable Object> body) {
        return does(
                "%s asks: %s %s".formatted(who.name(), method, path),
                () -> who.tenants().call(method, "/tenants/" + tenant + path, body));
    }

    /** The path of a member, and of what belongs to him. */
    static String member(Participant who, String below) {
        return "/members/%s%s".formatted(who.userId(), below);
    }

    /** These sessions join the tenant's room. */
    void joinRoom(Participant... sessions) {
        Stream.of(sessions).forEach(session -> does(session, "tenant.join", Map.of("tenant_id", tenant)));
    }

    /** A session may not join it, or do something else in it, and is told why. */
    void isRefused(Participant session, String type, String code, String rule) {
        isRefused(session, type, Map.of("tenant_id", tenant, "content", "Hi"), code, rule);
    }

    /** Somebody says something in the tenant's chat. */
    TenantSaid talks(Participant who, @Nullable String nickname, String content) {
        var ack = does(who, "tenant.chat.send", Map.of("tenant_id", tenant, "content", content));
        return new TenantSaid(text(ack, "message_id"), tenant, who, nickname, content, text(ack, "created_at"));
    }

    /** Alice says something, and these sessions hear it and no others. */
    void isHeardInRoom(String content, Participant... sessions) {
        heard(talks(alice, null, content).message(), sessions);
    }

    /** Waits until chat-service, which reads memberships as they come, lets these talk, or doesn't. */
    void awaitHeardBy(boolean member, Participant... users) {
        awaitHeardIn(scope, member, users);
    }

    /** The same of another scope. */
    static void awaitHeardIn(String scope, boolean member, Participant... users) {
        for (Participant one : users) {
            await().atMost(Actors.PATIENCE)
                    .untilAsserted(() -> assertThat(one.chat()
                                    .get("/scopes/%s/messages".formatted(scope))
                                    .status())
                            .isEqualTo(member ? 200 : 403));
        }
    }

    /**
     * Waits until chat-service shows a member under a name, which takes messages that these may hear or not.
     *
     * @param hearers who joined the room
     */
    void awaitNickname(Participant who, String nickname, Participant... hearers) {
        Stream.of(hearers)
                .forEach(one -> one.inbox()
                        .mayHear(frame ->
                                frame.data().path("content").asString("").equals(NAMELESS)));
        await().atMost(Actors.PATIENCE).untilAsserted(() -> {
            talks(who, null, NAMELESS);
            assertThat(who.chat()
                            .history(scope)
                            .get(0)
                            .path("user")
                            .path("nickname")
                            .asString(""))
                    .isEqualTo(nickname);
        });
    }

    /** Somebody announces something that is pinned; returns its id. */
    String announces(Participant who, String title, String content) {
        return text(
                asks(who, "POST", "/announcements", Map.of("title", title, "content", content, "is_pinned", true)),
                "id");
    }

    /**
     * Something is announced to all who are members now, and waited for: who joins the room after that hears nothing that was said
     * before, however far behind his gateway was.
     */
    void passes(Participant... members) {
        String announcement = announces(alice, "So far", "So good.");
        heard(frames.announcement(announcement, alice, "owner", "So far", "So good.", true), members);
        settle();
    }

    /** Ends the scene in the tenant: something is announced to all who are members now. */
    void endInTenant(Participant... members) {
        String announcement = announces(alice, "The End", "That was it.");
        heard(frames.announcement(announcement, alice, "owner", "The End", "That was it.", true), members);
        end();
    }
}
