package io.carillon.launcher.system;

import static io.carillon.launcher.story.FamilyFrames.invitationReceived;
import static io.carillon.launcher.story.FamilyFrames.invitationSent;
import static io.carillon.launcher.story.FamilyFrames.joined;
import static io.carillon.launcher.story.FamilyFrames.memberRoleChanged;
import static io.carillon.launcher.story.FamilyFrames.responded;
import static io.carillon.launcher.story.FamilyFrames.revoked;
import static io.carillon.launcher.story.FamilyFrames.roleChanged;

import io.carillon.launcher.story.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class InvitationStoriesIT {

    private static final String NAME = "Invitations";

    @Test
    void an_invitation_is_received_by_the_invitee_and_told_to_all_members(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.withAdmin(scene.bob).with(scene.carol);

            var invitation = bobInvitesDave(scene);

            // The marker needs that he can be invited once more.
            aliceWithdraws(scene, invitation);
            scene.end();
        }
    }

    @Test
    void acceptance_is_told_to_the_inviter_and_the_other_admins_and_the_new_member_to_all_members(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.withAdmin(scene.bob).with(scene.carol);
            var invitation = bobInvitesDave(scene);

            scene.does(
                    "dave accepts",
                    () -> scene.dave.api().respond(invitation, "accept").expect(200));
            scene.isIn(scene.dave);

            scene.heard(responded(invitation, scene.dave.name(), "accepted"), scene.alice, scene.bob);
            scene.heard(joined(scene.family(), scene.dave.name()), scene.alice, scene.bob, scene.carol, scene.dave);
            scene.end();
        }
    }

    @Test
    void a_refusal_is_told_to_the_admins_and_to_the_inviter_who_is_none_any_more(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.withAdmin(scene.bob).with(scene.carol);
            var invitation = bobInvitesDave(scene);
            scene.does(
                    "alice demotes bob",
                    () -> scene.alice
                            .api()
                            .demote(scene.family(), scene.bob.userId())
                            .expect(200));
            scene.heard(roleChanged(scene.family(), "member"), scene.bob);
            scene.heard(memberRoleChanged(scene.family(), scene.bob.name(), "member"), scene.alice, scene.carol);

            scene.does(
                    "dave declines",
                    () -> scene.dave.api().respond(invitation, "decline").expect(200));

            scene.heard(responded(invitation, scene.dave.name(), "declined"), scene.alice, scene.bob);
            scene.end();
        }
    }

    @Test
    void a_withdrawn_invitation_is_told_to_the_invitee_only(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.withAdmin(scene.bob).with(scene.carol);
            var invitation = bobInvitesDave(scene);

            aliceWithdraws(scene, invitation);

            scene.end();
        }
    }

    @Test
    void what_a_system_admin_does_for_a_family_is_told_as_if_an_admin_of_it_had_done_it(Actors actors) {
        try (var scene = new FamilyScene(actors, NAME)) {
            scene.with(scene.bob);
            var invitation = invites(scene, scene.erin, scene.dave);

            scene.does(
                    "dave declines",
                    () -> scene.dave.api().respond(invitation, "decline").expect(200));

            scene.heard(responded(invitation, scene.dave.name(), "declined"), scene.alice, scene.erin);
            scene.end();
        }
    }

    private static void aliceWithdraws(FamilyScene scene, String invitation) {
        scene.does(
                "alice withdraws it", () -> scene.alice.api().revoke(invitation).expect(204));
        scene.heard(revoked(invitation, NAME), scene.dave);
    }

    private static String bobInvitesDave(FamilyScene scene) {
        return invites(scene, scene.bob, scene.dave);
    }

    private static String invites(FamilyScene scene, Participant inviter, Participant invitee) {
        var invitation = scene.does(
                inviter.name() + " invites " + invitee.name(),
                () -> inviter.api().invite(scene.family(), invitee.email()));
        scene.heard(invitationReceived(invitation, NAME, inviter.name()), invitee);
        scene.heard(invitationSent(scene.family(), invitee.email()), scene.members());
        return invitation;
    }
}
