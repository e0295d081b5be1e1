package io.carillon.launcher.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Alice registers a tenant, the system admin approves it, bob joins it, is told something and is kicked. Carol isn't in it: that
 * she is asked in is the marker of this tenant, which proves that she heard nothing of what was told before.
 */
final class TenantLife {

    private final Participant alice;
    private final Participant bob;
    private final Participant carol;
    private final TenantApi erin;
    private final Stage stage;
    private final String name = "acme-" + UUID.randomUUID();

    TenantLife(Participant alice, Participant bob, Participant carol, TenantApi erin, Stage stage) {
        this.alice = alice;
        this.bob = bob;
        this.carol = carol;
        this.erin = erin;
        this.stage = stage;
    }

    void play() {
        var frames = aliceRegisters();
        bobJoins(frames);
        aliceAnnounces(frames);
        stage.step(
                "alice kicks bob: it is the last he hears of what goes on inside",
                () -> alice.tenants()
                        .call(
                                "POST",
                                path(frames, "/members/%s/kick".formatted(bob.userId())),
                                Map.of("reason", "spam"))
                        .expect(204));
        stage.heard(frames.kicked(bob, alice, "spam"), alice, bob);
        stage.settle();
        invites(frames, carol, "alice asks carol in: only carol hears");
        stage.settle();
    }

    private TenantFrames aliceRegisters() {
        String tenant = stage.step(
                "alice registers a tenant: only she hears",
                () -> alice.tenants().register(name));
        var frames = new TenantFrames(tenant, name);
        stage.heard(frames.created(alice), alice);
        stage.settle();
        stage.step(
                "erin, the system admin, approves it",
                () -> erin.approve(tenant).expect(200));
        stage.heard(frames.approved(), alice);
        stage.settle();
        return frames;
    }

    private void bobJoins(TenantFrames frames) {
        String invitation = invites(frames, bob, "alice asks bob in: only bob hears");
        stage.settle();
        stage.step(
                "bob accepts",
                () -> bob.tenants()
                        .respond(frames.tenant(), invitation, "accepted")
                        .expect(200));
        stage.heard(frames.responded(invitation, bob, "accepted"), alice);
        stage.heard(frames.joined(bob, "member"), alice, bob);
        stage.settle();
    }

    private String invites(TenantFrames frames, Participant who, String what) {
        String invitation = stage.step(what, () -> alice.tenants().invite(frames.tenant(), who.userId(), "member"));
        stage.heard(frames.invited(invitation, alice, "member"), who);
        return invitation;
    }

    private void aliceAnnounces(TenantFrames frames) {
        var text = List.of("Maintenance", "Tonight at ten");
        String id = stage.step(
                "alice announces something: all members hear",
                () -> alice.tenants()
                        .call(
                                "POST",
                                path(frames, "/announcements"),
                                Map.of("title", text.getFirst(), "content", text.getLast(), "is_pinned", true))
                        .expect(201)
                        .path("id")
                        .stringValue());
        stage.heard(frames.announcement(id, alice, "owner", text.getFirst(), text.getLast(), true), alice, bob);
        stage.settle();
    }

    private static String path(TenantFrames frames, String below) {
        return "/tenants/" + frames.tenant() + below;
    }
}
