package io.carillon.family.rest;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.carillon.chassis.problems.Problems;
import io.carillon.chassis.problems.Problems.FieldError;
import io.carillon.family.families.InvitationStatus;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refusal.InvalidField;
import java.util.List;
import org.springframework.http.ProblemDetail;

/** Which refusal is which problem. */
final class RefusalProblems {

    private RefusalProblems() {}

    static ProblemDetail of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.InvalidField(String field, String rule, String message) ->
                Problems.of(
                        BAD_REQUEST, "invalid_request", field + " " + message, new FieldError(field, rule, message));
            case Refusal.InvalidFields(List<InvalidField> errors) -> invalid(errors);
            case Refusal.UnknownFamily(String id) -> unknown("unknown_family", "There is no family " + id);
            case Refusal.UnknownInvitation(String id) -> unknown("unknown_invitation", "There is no invitation " + id);
            case Refusal.UnknownUser(String id) -> unknown("unknown_user", "There is no user " + id);
            case Refusal.UnknownMember(String id) -> unknown("unknown_member", "The family has no member " + id);
            case Refusal.UnknownTokenRequest(String id) ->
                unknown("unknown_token_request", "There is no token request " + id);
            case Refusal.UnknownInvitee() ->
                Problems.of(
                        UNPROCESSABLE_CONTENT,
                        "user_not_found",
                        "No user has this id, username or e-mail address",
                        new FieldError(
                                Refusal.UnknownInvitee.FIELD,
                                "exists",
                                "must be a user's id, username or e-mail address"));
            case Refusal.NotAnAdmin() -> forbidden("not_an_admin", "Only admins of the family may do this");
            case Refusal.NotASystemAdmin() -> forbidden("not_a_system_admin", "Only system admins may do this");
            case Refusal.NotTheInvitee() ->
                forbidden("not_the_invitee", "Only the invited user may answer an invitation");
            case Refusal.ConsentRequired(String id) ->
                forbidden(
                        "consent_required",
                        "The user %s is asked before he is in a family: invite him instead".formatted(id));
            case Refusal.IdempotencyKeyReused() ->
                Problems.of(
                        UNPROCESSABLE_CONTENT,
                        "idempotency_key_reused",
                        "The Idempotency-Key was sent before with another body");
            case Refusal.Contended() ->
                Problems.of(
                        SERVICE_UNAVAILABLE,
                        "contended",
                        "Others were changing the family all the time; nothing was changed, try again");
            case Refusal.AlreadyMember() -> conflict("already_member", "The user is a member of the family already");
            case Refusal.AlreadyInvited(String id) ->
                conflict("already_invited", "The user has the open invitation " + id);
            case Refusal.InvitationNotOpen(InvitationStatus status) -> invitationNotOpen(status);
            case Refusal.RoleUnchanged(var role) ->
                conflict("role_unchanged", "The member has the role %s already".formatted(role.code()));
            case Refusal.LastAdmin() ->
                conflict("last_admin", "A family keeps at least one admin: promote somebody else first");
            case Refusal.StudentCannotBeAdmin() ->
                conflict("student_cannot_be_admin", "Students can't be admins of a family");
            case Refusal.TooManyMembers(int max) ->
                conflict("too_many_members", "A family has %d members at most".formatted(max));
            case Refusal.FamilyIsDeleted() ->
                conflict("family_deleted", "The family was deleted: it can be looked at, but not changed");
            case Refusal.AccountIsFrozen() -> conflict("account_frozen", "The family account is frozen");
            case Refusal.AccountStatusUnchanged(boolean frozen) ->
                conflict(
                        "account_status_unchanged",
                        frozen ? "The account is frozen already" : "The account isn't frozen");
            case Refusal.InsufficientBalance(long balance, long amount) ->
                conflict("insufficient_balance", "The account has %d tokens, not %d".formatted(balance, amount));
            case Refusal.BalanceTooLarge(long max) ->
                conflict("balance_too_large", "An account has %d tokens at most".formatted(max));
            case Refusal.AlreadyReviewed(var status) ->
                conflict("already_reviewed", "The request was %s before".formatted(status.code()));
            case Refusal.RequesterLeft() ->
                conflict("requester_left", "Who asked for the tokens isn't in the family any more");
            case Refusal.DepositDiffers(String id, long amount) ->
                conflict("deposit_differs", "The deposit %s was made before, with %d tokens".formatted(id, amount));
        };
    }

    private static ProblemDetail invitationNotOpen(InvitationStatus status) {
        return switch (status) {
            case REVOKED -> conflict("invitation_revoked", "The invitation was revoked");
            case EXPIRED -> conflict("invitation_expired", "The invitation has expired");
            case PENDING, ACCEPTED, DECLINED ->
                conflict("already_answered", "The invitation was %s before".formatted(status.code()));
        };
    }

    private static ProblemDetail invalid(List<InvalidField> errors) {
        return Problems.of(
                BAD_REQUEST,
                "invalid_request",
                "%d fields are not as they must be".formatted(errors.size()),
                errors.stream()
                        .map(error -> new FieldError(error.field(), error.rule(), error.message()))
                        .toList());
    }

    private static ProblemDetail unknown(String code, String detail) {
        return Problems.of(NOT_FOUND, code, detail);
    }

    private static ProblemDetail forbidden(String code, String detail) {
        return Problems.of(FORBIDDEN, code, detail);
    }

    private static ProblemDetail conflict(String code, String detail) {
        return Problems.of(CONFLICT, code, detail);
    }
}
