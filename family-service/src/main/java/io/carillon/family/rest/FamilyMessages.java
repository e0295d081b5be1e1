package io.carillon.family.rest;

import io.carillon.family.families.Family;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link FamilyController} and {@link InvitationController} take and give; described in {@code docs/family-service.md}. */
final class FamilyMessages {

    private FamilyMessages() {}

    record CreateFamily(@Nullable String familyName) {}

    record InviteUser(@Nullable String invitee) {}

    record Respond(@Nullable String action) {}

    record FamilyBody(String familyId, String familyName, String createdBy, List<MemberBody> members) {
        static FamilyBody of(Family family) {
            return new FamilyBody(family.id(), family.name(), family.created().by(), MemberBody.all(family));
        }
    }

    record MembersBody(String familyId, List<MemberBody> members) {
        static MembersBody of(Family family) {
            return new MembersBody(family.id(), MemberBody.all(family));
        }
    }

    record MemberBody(String userId, String username, String role, String relation, Instant joinedAt) {
        static MemberBody of(Member member) {
            return new MemberBody(
                    member.userId(),
                    member.username(),
                    member.role().code(),
                    member.relation().code(),
                    member.joinedAt());
        }

        static List<MemberBody> all(Family family) {
            return family.membersBySeniority().stream().map(MemberBody::of).toList();
        }
    }

    record InvitationBody(
            String invitationId,
            String familyId,
            String inviterId,
            String inviteeId,
            String inviteeUsername,
            String relation,
            String status,
            Instant invitedAt,
            Instant expiresAt) {
        static InvitationBody of(Invitation invitation) {
            return new InvitationBody(
                    invitation.id(),
                    invitation.familyId(),
                    invitation.inviterId(),
                    invitation.inviteeId(),
                    invitation.inviteeUsername(),
                    invitation.relation().code(),
                    invitation.status().code(),
                    invitation.invitedAt(),
                    invitation.expiresAt());
        }
    }

    record AnswerBody(String invitationId, String familyId, String status) {
        static AnswerBody of(Invitation invitation) {
            return new AnswerBody(
                    invitation.id(), invitation.familyId(), invitation.status().code());
        }
    }
}
