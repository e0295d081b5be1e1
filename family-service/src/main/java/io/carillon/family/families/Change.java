package io.carillon.family.families;

import java.time.Instant;

/** One thing to write when a decision is committed. */
public sealed interface Change {

    /** The family comes into being. */
    record FamilyFounded(String name, String createdBy, Instant createdAt) implements Change {}

    /** A user is a member from now on. */
    record MemberAdded(Member member) implements Change {}

    /** An invitation goes out. */
    record InvitationSent(Invitation invitation) implements Change {}

    /** An invitation has its answer. */
    record InvitationAnswered(String invitationId, InvitationStatus status, Instant answeredAt) implements Change {}
}
