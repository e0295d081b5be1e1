package io.carillon.family.families;

import io.carillon.events.family.FamilyCreated;
import io.carillon.events.family.FamilyInvitationResponded;
import io.carillon.events.family.FamilyInvitationSent;
import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.family.users.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Puts decisions into the words of the contract: the event types in {@code schemas/src/main/avro/family}. */
public final class FamilyEvents {

    private FamilyEvents() {}

    /** An example of each event a family can cause, for asking the registry about them before the first real one. */
    public static List<SpecificRecord> examples() {
        User user = new User("user", "user", null);
        Member member = new Member(user.id(), user.username(), Role.MEMBER, Instant.EPOCH);
        Family family = new Family("fam", "family", user.id(), 1, Map.of(), Map.of());
        Invitation invitation = new Invitation(
                "inv", family.id(), user.id(), user.id(), user.username(), InvitationStatus.PENDING, Instant.EPOCH);
        return List.of(
                created(family, member),
                sent(family, invitation, user, new InviteeIdentifier(user.username())),
                responded(invitation, user, Instant.EPOCH),
                joined(family.id(), member));
    }

    /** The key of all events of a family, and the scope whose members hear of them. */
    public static String scope(String familyId) {
        return "family:" + familyId;
    }

    static FamilyCreated created(Family family, Member founder) {
        return FamilyCreated.newBuilder()
                .setFamilyId(family.id())
                .setFamilyName(family.name())
                .setCreatedBy(founder.userId())
                .setRole(founder.role().code())
                .setCreatedAt(founder.joinedAt())
                .build();
    }

    static FamilyInvitationSent sent(Family family, Invitation invitation, User inviter, InviteeIdentifier identifier) {
        return FamilyInvitationSent.newBuilder()
                .setInvitationId(invitation.id())
                .setFamilyId(family.id())
                .setFamilyName(family.name())
                .setInviterId(inviter.id())
                .setInviterUsername(inviter.username())
                .setInviteeId(invitation.inviteeId())
                .setInviteeIdentifier(identifier.value())
                .setSentAt(invitation.invitedAt())
                .build();
    }

    static FamilyInvitationResponded responded(Invitation answered, User invitee, Instant now) {
        return FamilyInvitationResponded.newBuilder()
                .setInvitationId(answered.id())
                .setFamilyId(answered.familyId())
                .setInviterId(answered.inviterId())
                .setInviteeId(invitee.id())
                .setInviteeUsername(invitee.username())
                .setAction(answered.status().code())
                .setRespondedAt(now)
                .build();
    }

    static FamilyMemberJoined joined(String familyId, Member joiner) {
        return FamilyMemberJoined.newBuilder()
                .setFamilyId(familyId)
                .setNewMemberId(joiner.userId())
                .setNewMemberUsername(joiner.username())
                .setRole(joiner.role().code())
                .setJoinedAt(joiner.joinedAt())
                .build();
    }
}
