package io.carillon.family.families;

import io.carillon.events.family.FamilyInvitationSent;
import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.events.family.FamilyMemberRemoved;
import io.carillon.events.family.FamilyMembershipEnded;
import io.carillon.family.users.User;
import java.time.Instant;

/** The words of the contract that several kinds of change need: event types in {@code schemas/src/main/avro/family}. */
public final class FamilyEvents {

    private FamilyEvents() {}

    /** The key of all events of a family, and the scope whose members hear of them. */
    public static String scope(String familyId) {
        return "family:" + familyId;
    }

    /** That a user is a member. */
    public static FamilyMemberJoined joined(String familyId, Member joiner) {
        return FamilyMemberJoined.newBuilder()
                .setFamilyId(familyId)
                .setNewMemberId(joiner.userId())
                .setNewMemberUsername(joiner.username())
                .setRole(joiner.role().code())
                .setRelation(joiner.relation().code())
                .setJoinedAt(joiner.joinedAt())
                .build();
    }

    /** That an admin removed a member. */
    public static FamilyMemberRemoved removed(Family family, Member member, User by, Instant now) {
        return FamilyMemberRemoved.newBuilder()
                .setFamilyId(family.id())
                .setUserId(member.userId())
                .setMemberUsername(member.username())
                .setRemovedBy(by.id())
                .setRemovedByUsername(by.username())
                .setRemovedAt(now)
                .build();
    }

    /**
     * That a user was invited.
     *
     * @param identifier what the inviter named the invitee by
     */
    public static FamilyInvitationSent invited(Family family, Invitation invitation, User inviter, String identifier) {
        return FamilyInvitationSent.newBuilder()
                .setInvitationId(invitation.id())
                .setFamilyId(family.id())
                .setFamilyName(family.name())
                .setInviterId(inviter.id())
                .setInviterUsername(inviter.username())
                .setInviteeId(invitation.inviteeId())
                .setInviteeIdentifier(identifier)
                .setSentAt(invitation.invitedAt())
                .setExpiresAt(invitation.expiresAt())
                .build();
    }

    /**
     * That a membership ended as part of a change that is told otherwise.
     *
     * @param reason {@code family_deleted} or {@code signed_in}
     */
    public static FamilyMembershipEnded ended(String familyId, String userId, String reason, Instant at) {
        return FamilyMembershipEnded.newBuilder()
                .setFamilyId(familyId)
                .setUserId(userId)
                .setReason(reason)
                .setEndedAt(at)
                .build();
    }
}
