package io.carillon.family.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.carillon.family.families.Member;
import io.carillon.family.rest.FamilyMessages.MemberBody;
import org.jspecify.annotations.Nullable;

/** What {@link MemberController} and {@link MembershipController} take and give; described in {@code docs/family-service.md}. */
final class MemberMessages {

    private MemberMessages() {}

    record AddMember(@Nullable String relation) {}

    record RoleBody(String familyId, @JsonUnwrapped MemberBody member) {
        static RoleBody of(String familyId, Member member) {
            return new RoleBody(familyId, MemberBody.of(member));
        }
    }
}
