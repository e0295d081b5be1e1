package io.carillon.launcher.story;

import static io.carillon.launcher.story.FamilyFrames.accountCredited;
import static io.carillon.launcher.story.FamilyFrames.accountStatusChanged;
import static io.carillon.launcher.story.FamilyFrames.invitationReceived;
import static io.carillon.launcher.story.FamilyFrames.invitationSent;
import static io.carillon.launcher.story.FamilyFrames.joined;
import static io.carillon.launcher.story.FamilyFrames.left;
import static io.carillon.launcher.story.FamilyFrames.memberRoleChanged;
import static io.carillon.launcher.story.FamilyFrames.responded;
import static io.carillon.launcher.story.FamilyFrames.roleChanged;
import static io.carillon.launcher.story.FamilyFrames.tokenRequestReviewed;
import static io.carillon.launcher.story.FamilyFrames.tokensRequested;

import java.time.Duration;
import java.util.List;

/**
 * The life of a family: alice makes it, bob and carol join it, bob becomes an admin, carol asks for tokens, the account is
 * frozen, alice and bob talk in a room, alice has a tenant for a while, bob leaves. What each of them must hear is written beside what is done.
 *
 * <p>Its last step is also the marker that proves that nothing more is coming: it reaches everybody, and the events of a
 * family keep their order up to each socket, so whatever the earlier steps caused has arrived before it.
 */
public final class DemoStory {

    private static final String FAMILY_NAME = "The Example Family";
    private static final int DEPOSIT = 100;
    private static final int WISH = 30;

    private final Participant alice;
    private final Participant bob;
    private final Participant carol;
    private final FamilyApi erin;
    private final Stage stage;
    private final RoomTalk talk;
    private final TenantLife life;

    /**
     * A story ready to be played once.
     *
     * @param erin what the system admin asks for, who is in no family and no tenant and hears nothing
     * @param tenants what she asks tenant-service for
     * @param patience how long to wait for the frames of one step
     */
    public DemoStory(
            Participant alice,
            Participant bob,
            Participant carol,
            FamilyApi erin,
            TenantApi tenants,
            Narrator narrator,
            Duration patience) {
        this.alice = alice;
        this.bob = bob;
        this.carol = carol;
        this.erin = erin;
        this.stage = new Stage(List.of(alice, bob, carol), narrator, patience);
        this.talk = new RoomTalk(alice, bob, carol, stage, patience);
        this.life = new TenantLife(alice, bob, carol, tenants, stage);
    }

    /** Plays the story and compares what everybody heard with what he should have heard. */
    public StoryResult play() {
        everybodyCallsOnce();
        String family = stage.step(
                "alice creates a family: nobody else is in it, nobody hears",
                () -> alice.api().createFamily(FAMILY_NAME));
        bobJoins(family);
        refusalsAreSilent(family);
        carolDeclinesThenJoins(family);
        bobIsPromoted(family);
        tokensAreAskedForAndGranted(family);
        theAccountIsFrozen(family);
        talk.play();
        life.play();
        bobLeaves(family);
        marker(family);
        return stage.result();
    }

    private void everybodyCallsOnce() {
        for (Participant one : List.of(alice, bob, carol)) {
            one.api().profile(one.userId());
        }
    }

    private void bobJoins(String family) {
        String invitation =
                stage.step("alice invites bob by username", () -> alice.api().invite(family, bob.name()));
        stage.heard(invitationSent(family, bob.name()), alice);
        stage.heard(invitationReceived(invitation, FAMILY_NAME, alice.name()), bob);
        stage.settle();

        stage.step("bob accepts", () -> bob.api().respond(invitation, "accept").expect(200));
        stage.heard(responded(invitation, bob.name(), "accepted"), alice);
        stage.heard(joined(family, bob.name()), alice, bob);
        stage.settle();
    }

    private void refusalsAreSilent(String family) {
        stage.step(
                "bob, who is no admin, invites carol: refused with 403, nobody hears",
                () -> bob.api().tryToInvite(family, carol.name()).expect(403));
        stage.step(
                "alice invites bob again, who is a member: refused with 409, nobody hears",
                () -> alice.api().tryToInvite(family, bob.name()).expect(409));
    }

    private void carolDeclinesThenJoins(String family) {
        String first = inviteCarol(family, "by e-mail", carol.email());
        stage.step(
                "carol declines: only the inviter and the admins hear",
                () -> carol.api().respond(first, "decline").expect(200));
        stage.heard(responded(first, carol.name(), "declined"), alice);
        stage.settle();

        String second = inviteCarol(family, "again, by user id", carol.userId());
        stage.step("carol accepts", () -> carol.api().respond(second, "accept").expect(200));
        stage.heard(responded(second, carol.name(), "accepted"), alice);
        stage.heard(joined(family, carol.name()), alice, bob, carol);
        stage.settle();
    }

    private String inviteCarol(String family, String how, String identifier) {
        String invitation =
                stage.step("alice invites carol " + how, () -> alice.api().invite(family, identifier));
        stage.heard(invitationSent(family, identifier), alice, bob);
        stage.heard(invitationReceived(invitation, FAMILY_NAME, alice.name()), carol);
        stage.settle();
        return invitation;
    }

    private void bobIsPromoted(String family) {
        stage.step(
                "alice promotes bob: he hears of his role, the others of his",
                () -> alice.api().promote(family, bob.userId()).expect(200));
        stage.heard(roleChanged(family, "admin"), bob);
        stage.heard(memberRoleChanged(family, bob.name(), "admin"), alice, carol);
        stage.settle();
    }

    private void tokensAreAskedForAndGranted(String family) {
        stage.step(
                "erin, the system admin, puts 100 tokens into the account: the admins hear",
                () -> erin.deposit(family, "deposit-of-" + family, DEPOSIT).expect(201));
        stage.heard(accountCredited(family, DEPOSIT, DEPOSIT), alice, bob);
        stage.settle();

        String request = stage.step(
                "carol asks for 30 tokens: the admins hear", () -> carol.api().requestTokens(family, WISH));
        stage.heard(tokensRequested(request, carol.name(), WISH), alice, bob);
        stage.settle();

        stage.step(
                "bob approves: only carol hears",
                () -> bob.api().review(family, request, "approve").expect(200));
        stage.heard(tokenRequestReviewed(request, "approved", bob.name()), carol);
        stage.settle();
    }

    private void theAccountIsFrozen(String family) {
        stage.step(
                "alice freezes the account: everybody hears",
                () -> alice.api().setFrozen(family, true).expect(200));
        stage.heard(accountStatusChanged(family, true), alice, bob, carol);
        stage.settle();
        stage.step(
                "carol asks for tokens again: refused with 409, nobody hears",
                () -> carol.api().tryToRequestTokens(family, WISH).expect(409));
    }

    private void bobLeaves(String family) {
        stage.step(
                "bob leaves: it is the last he hears of what goes on inside",
                () -> bob.api().remove(family, bob.userId()).expect(204));
        stage.heard(left(family, bob.name()), alice, bob, carol);
        stage.settle();
    }

    private void marker(String family) {
        String invitation = stage.step(
                "alice invites bob back: everybody hears, so nothing can come after",
                () -> alice.api().invite(family, bob.name()));
        stage.heard(invitationSent(family, bob.name()), alice, carol);
        stage.heard(invitationReceived(invitation, FAMILY_NAME, alice.name()), bob);
        stage.settle();
    }
}
