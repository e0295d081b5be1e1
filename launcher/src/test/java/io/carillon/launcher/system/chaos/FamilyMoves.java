package io.carillon.launcher.system.chaos;

import static io.carillon.launcher.system.chaos.Hands.claim;
import static io.carillon.launcher.system.chaos.Hands.text;

import io.carillon.launcher.system.chaos.Outcome.Done;
import io.carillon.launcher.system.chaos.Outcome.Refused;
import io.carillon.launcher.system.chaos.Outcome.Unknown;
import io.carillon.localstack.DemoUser;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Changes of families and their invitations. */
record FamilyMoves(Hands hands) {

    /** Students found no families. */
    private static final List<DemoUser> PARENTS = List.of(DemoUser.ALICE, DemoUser.BOB, DemoUser.CAROL);

    void create() {
        if (hands.pool().isFull()) {
            return;
        }
        var founder = hands.one(PARENTS);
        var name = hands.pool().next();
        var outcome = hands.crowd().change(founder, api -> api.tryToCreateFamily(name));
        hands.journal().write(outcome, Claim.of("FamilyCreated", "family_name", name, "founder_id", founder.userId()));
        switch (outcome) {
            case Done(JsonNode family) -> hands.pool().add(text(family, "familyId"));
            case Unknown unknown -> find(founder, name);
            case Refused refused -> {}
        }
    }

    private void find(DemoUser founder, String name) {
        hands.crowd().list(founder, "/user/" + founder.userId() + "/families", "families").stream()
                .filter(family -> text(family, "familyName").equals(name))
                .forEach(family -> hands.pool().add(text(family, "familyId")));
    }

    void rename() {
        var family = hands.family();
        var admin = hands.membersOf(family).manager();
        var name = hands.pool().next();
        hands.make(
                admin,
                api -> api.rename(family, name),
                claim("FamilyUpdated", family, "updated_by", admin).and("family_name", name));
    }

    void invite() {
        var family = hands.family();
        var members = hands.membersOf(family);
        var inviter = members.manager();
        members.outsider()
                .ifPresent(invitee -> hands.make(
                        inviter,
                        api -> api.tryToInvite(family, hands.one(names(invitee))),
                        claim("FamilyInvitationSent", family, "inviter_id", inviter, "invitee_id", invitee),
                        "invitation_id",
                        "invitationId"));
    }

    private static List<String> names(DemoUser user) {
        return List.of(user.userId(), user.username(), user.email());
    }

    void respond() {
        var invitee = hands.person();
        hands.oneOf(invitee, "/invitation?status=pending", "invitations")
                .ifPresent(invitation -> respond(
                        invitee,
                        text(invitation, "invitationId"),
                        hands.random().nextInt(3) > 0));
    }

    private void respond(DemoUser invitee, String invitation, boolean accepts) {
        hands.make(
                invitee,
                api -> api.respond(invitation, accepts ? "accept" : "decline"),
                Claim.of(
                        "FamilyInvitationResponded",
                        "invitation_id",
                        invitation,
                        "action",
                        accepts ? "accepted" : "declined"));
    }

    void revoke() {
        var family = hands.family();
        var admin = hands.membersOf(family).manager();
        hands.oneOf(admin, "/family/" + family + "/invitations?status=pending", "invitations")
                .map(invitation -> text(invitation, "invitationId"))
                .ifPresent(id -> hands.make(
                        admin,
                        api -> api.revoke(id),
                        claim("FamilyInvitationRevoked", family, "revoked_by", admin)
                                .and("invitation_id", id)));
    }
}
