package io.carillon.family.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.Member;
import io.carillon.family.families.Relation;
import io.carillon.family.lifecycle.PopulatedFamily;
import io.carillon.family.rest.InvitationMessages.InvitationBody;
import io.carillon.family.rest.UserMessages.StampBody;
import io.carillon.family.rest.UserMessages.UserDetails;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@link FamilyController} takes and gives; described in {@code docs/family-service.md}. */
final class FamilyMessages {

    private FamilyMessages() {}

    record FamilyBody(
            String familyId,
            String familyName,
            String createdBy,
            List<MemberBody> members,
            List<String> parentIds,
            List<String> studentIds,
            List<UserDetails> parents,
            List<UserDetails> students,
            Map<String, String> address,
            List<String> preferredPrograms,
            String status,
            boolean softDelete,
            StampBody created,
            StampBody modified) {
        static FamilyBody of(PopulatedFamily populated) {
            Family family = populated.family();
            FamilyDetails details = family.details();
            return new FamilyBody(
                    family.id(),
                    family.name(),
                    family.created().by(),
                    MemberBody.all(family),
                    family.idsOf(Relation.PARENT),
                    family.idsOf(Relation.STUDENT),
                    populated.parents().stream().map(UserDetails::of).toList(),
                    populated.students().stream().map(UserDetails::of).toList(),
                    new TreeMap<>(details.address()),
                    details.programs().stream().sorted().toList(),
                    details.status().code(),
                    family.isDeleted(),
                    StampBody.of(family.created()),
                    StampBody.of(family.modified()));
        }
    }

    /** A new family, and who is asked whether he likes to be in it. */
    record CreatedFamilyBody(@JsonUnwrapped FamilyBody family, List<InvitationBody> invitations) {
        static CreatedFamilyBody of(PopulatedFamily populated, List<Invitation> invitations) {
            return new CreatedFamilyBody(
                    FamilyBody.of(populated),
                    invitations.stream().map(InvitationBody::of).toList());
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
}
