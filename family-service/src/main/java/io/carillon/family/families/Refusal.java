package io.carillon.family.families;

import java.util.List;

/** Why a wish isn't granted. */
public sealed interface Refusal {

    /** A value breaks a rule that needs no knowledge of any family. */
    record InvalidField(String field, String rule, String message) implements Refusal {}

    /** Several values break such rules; at least two. */
    record InvalidFields(List<InvalidField> errors) implements Refusal {

        public InvalidFields {
            errors = List.copyOf(errors);
        }
    }

    /** There is no such family, or none that the caller may know of. */
    record UnknownFamily(String familyId) implements Refusal {}

    /** There is no such invitation, or none that the caller may know of. */
    record UnknownInvitation(String invitationId) implements Refusal {}

    /** There is no such user, or none that the caller may know of. */
    record UnknownUser(String userId) implements Refusal {}

    /** The user isn't in the family. */
    record UnknownMember(String userId) implements Refusal {}

    /** There is no such request, or none that the caller may know of. */
    record UnknownTokenRequest(String requestId) implements Refusal {}

    /** No user has the identifier as his id, username or e-mail address. */
    record UnknownInvitee() implements Refusal {
        /** The field of the request that held the identifier. */
        public static final String FIELD = "invitee";
    }

    record NotAnAdmin() implements Refusal {}

    record NotASystemAdmin() implements Refusal {}

    record NotTheInvitee() implements Refusal {}

    /** The caller may not speak for the user, who is asked before he is in a family. */
    record ConsentRequired(String userId) implements Refusal {}

    /** The user is in the family already; the inviter himself is, too. */
    record AlreadyMember() implements Refusal {}

    record AlreadyInvited(String invitationId) implements Refusal {}

    /** The invitation was answered or revoked, or has expired. */
    record InvitationNotOpen(InvitationStatus status) implements Refusal {}

    /** The member has that role. */
    record RoleUnchanged(Role role) implements Refusal {}

    /** A family always has an admin. */
    record LastAdmin() implements Refusal {}

    record StudentCannotBeAdmin() implements Refusal {}

    record TooManyMembers(int max) implements Refusal {}

    /** Nothing changes in a deleted family. */
    record FamilyIsDeleted() implements Refusal {}

    record AccountIsFrozen() implements Refusal {}

    /** The account is frozen, or not frozen, as it is wished to be. */
    record AccountStatusUnchanged(boolean frozen) implements Refusal {}

    /** The account has fewer tokens than are asked for. */
    record InsufficientBalance(long balance, long amount) implements Refusal {}

    /** The account would have more tokens than one may have. */
    record BalanceTooLarge(long max) implements Refusal {}

    record AlreadyReviewed(TokenRequestStatus status) implements Refusal {}

    /** Who asked for the tokens isn't in the family any more. */
    record RequesterLeft() implements Refusal {}

    /** A deposit of this id happened with another amount. */
    record DepositDiffers(String depositId, long amount) implements Refusal {}

    /** The key was sent before with another request. */
    record IdempotencyKeyReused() implements Refusal {}

    /** Others changed the family at every attempt; trying again later will help. */
    record Contended() implements Refusal {}
}
