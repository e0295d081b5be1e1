package io.carillon.launcher.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The invitation story: alice makes a family, bob joins it, carol declines. What each user must hear is written beside
 * what is done, with the payloads of the protocol's first document.
 *
 * <p>Its last step is also the marker that proves that nothing more is coming: it reaches everybody, and the events of a
 * family keep their order up to each socket, so whatever the earlier steps caused has arrived before it.
 */
public final class DemoStory {

    private static final String FAMILY_NAME = "The Example Family";

    private final Participant alice;
    private final Participant bob;
    private final Participant carol;
    private final Narrator narrator;
    private final Duration patience;
    private final Expectations expectations;
    private final List<Duration> latencies = new ArrayList<>();
    private long requestedAtNanos;
    private boolean stalled;

    /**
     * A story ready to be played once.
     *
     * @param patience how long to wait for the frames of one step
     */
    public DemoStory(Participant alice, Participant bob, Participant carol, Narrator narrator, Duration patience) {
        this.alice = alice;
        this.bob = bob;
        this.carol = carol;
        this.narrator = narrator;
        this.patience = patience;
        this.expectations = new Expectations(List.of(alice, bob, carol));
    }

    /** Plays the story and compares what everybody heard with what he should have heard. */
    public StoryResult play() {
        everybodyCallsOnce();
        String family = step(
                "alice creates a family: nobody else is in it, nobody hears",
                () -> alice.api().createFamily(FAMILY_NAME));
        bobJoins(family);
        refusalsAreSilent(family);
        carolDeclines(family);
        marker(family);
        return new StoryResult(expectations.count(), expectations.differences(), List.copyOf(latencies));
    }

    private void everybodyCallsOnce() {
        for (Participant one : List.of(alice, bob, carol)) {
            one.api().profile(one.userId());
        }
    }

    private void bobJoins(String family) {
        String invitation =
                step("alice invites bob by username", () -> alice.api().invite(family, bob.name()));
        hears(alice, invitationSent(family, bob.name()));
        hears(bob, invitationReceived(invitation));
        settle();

        step("bob accepts", () -> bob.api().respond(invitation, "accept").expect(200));
        hears(alice, responded(invitation, bob, "accepted"));
        hears(alice, joined(family, bob));
        hears(bob, joined(family, bob));
        settle();
    }

    private void refusalsAreSilent(String family) {
        step(
                "bob, who is no admin, invites carol: refused with 403, nobody hears",
                () -> bob.api().tryToInvite(family, carol.name()).expect(403));
        step(
                "alice invites bob again, who is a member: refused with 409, nobody hears",
                () -> alice.api().tryToInvite(family, bob.name()).expect(409));
    }

    private void carolDeclines(String family) {
        String invitation =
                step("alice invites carol by e-mail", () -> alice.api().invite(family, carol.email()));
        hears(alice, invitationSent(family, carol.email()));
        hears(bob, invitationSent(family, carol.email()));
        hears(carol, invitationReceived(invitation));
        settle();

        step(
                "carol declines: only the inviter and the admins hear",
                () -> carol.api().respond(invitation, "decline").expect(200));
        hears(alice, responded(invitation, carol, "declined"));
        settle();
    }

    private void marker(String family) {
        String invitation = step(
                "alice invites carol again, by user id: everybody hears, so nothing can come after",
                () -> alice.api().invite(family, carol.userId()));
        hears(alice, invitationSent(family, carol.userId()));
        hears(bob, invitationSent(family, carol.userId()));
        hears(carol, invitationReceived(invitation));
        settle();
    }

    private static ExpectedFrame invitationSent(String family, String identifier) {
        return new ExpectedFrame(
                "new_family_invitation_sent", Map.of("family_id", family, "invitee_identifier", identifier));
    }

    private ExpectedFrame invitationReceived(String invitation) {
        return new ExpectedFrame(
                "family_invitation_received",
                Map.of("invitation_id", invitation, "family_name", FAMILY_NAME, "inviter_username", alice.name()));
    }

    private static ExpectedFrame responded(String invitation, Participant invitee, String action) {
        return new ExpectedFrame(
                "family_invitation_responded",
                Map.of("invitation_id", invitation, "invitee_username", invitee.name(), "action", action));
    }

    private static ExpectedFrame joined(String family, Participant member) {
        return new ExpectedFrame(
                "family_member_joined", Map.of("family_id", family, "new_member_username", member.name()));
    }

    private <T> T step(String what, Supplier<T> request) {
        narrator.step(what);
        requestedAtNanos = System.nanoTime();
        return request.get();
    }

    private void hears(Participant participant, ExpectedFrame frame) {
        expectations.add(participant, frame);
    }

    private void settle() {
        for (Participant one : List.of(alice, bob, carol)) {
            settle(one);
        }
    }

    /** Once something is missing, the later steps are still played but no longer waited for. */
    private void settle(Participant participant) {
        boolean complete = expectations.await(participant, stalled ? Duration.ZERO : patience);
        if (!complete && !stalled) {
            stalled = true;
            narrator.stalled(participant.name(), expectations.of(participant).getLast(), patience);
        }
        expectations.newlyHeard(participant).forEach(frame -> heard(participant, frame));
    }

    private void heard(Participant participant, Frame frame) {
        var latency = Duration.ofNanos(frame.receivedAtNanos() - requestedAtNanos);
        latencies.add(latency);
        narrator.heard(participant.name(), frame, latency);
    }
}
