package io.carillon.family.families;

/** Why a wish isn't granted. */
public sealed interface Refusal {

    /** A value breaks a rule that needs no knowledge of any family. */
    record InvalidField(String field, String rule, String message) implements Refusal {}

    record UnknownFamily(String familyId) implements Refusal {}

    record UnknownInvitation(String invitationId) implements Refusal {}

    /** No user has the identifier as his id, username or e-mail address. */
    record UnknownInvitee() implements Refusal {
        /** The field of the request that held the identifier. */
        public static final String FIELD = "invitee";
    }

    record NotAMember() implements Refusal {}

    record NotAnAdmin() implements Refusal {}

    record NotTheInvitee() implements Refusal {}

    /** The invitee is in the family already; the inviter himself is, too. */
    record AlreadyMember() implements Refusal {}

    record AlreadyInvited(String invitationId) implements Refusal {}

    record AlreadyAnswered(InvitationStatus status) implements Refusal {}

    /** Others changed the family at every attempt; trying again later will help. */
    record Contended() implements Refusal {}
}
