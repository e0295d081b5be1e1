package io.carillon.family.rest;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refusal.AlreadyAnswered;
import io.carillon.family.families.Refusal.AlreadyInvited;
import io.carillon.family.families.Refusal.AlreadyMember;
import io.carillon.family.families.Refusal.Contended;
import io.carillon.family.families.Refusal.InvalidField;
import io.carillon.family.families.Refusal.NotAMember;
import io.carillon.family.families.Refusal.NotAnAdmin;
import io.carillon.family.families.Refusal.NotTheInvitee;
import io.carillon.family.families.Refusal.UnknownFamily;
import io.carillon.family.families.Refusal.UnknownInvitation;
import io.carillon.family.families.Refusal.UnknownInvitee;
import io.carillon.family.rest.Problems.FieldError;
import org.springframework.http.ProblemDetail;

/** Which refusal is which problem. */
final class RefusalProblems {

    private RefusalProblems() {}

    static ProblemDetail of(Refusal refusal) {
        return switch (refusal) {
            case InvalidField(String field, String rule, String message) ->
                Problems.of(
                        BAD_REQUEST, "invalid_request", field + " " + message, new FieldError(field, rule, message));
            case UnknownFamily(String familyId) ->
                Problems.of(NOT_FOUND, "unknown_family", "There is no family " + familyId);
            case UnknownInvitation(String invitationId) ->
                Problems.of(NOT_FOUND, "unknown_invitation", "There is no invitation " + invitationId);
            case UnknownInvitee() ->
                Problems.of(
                        UNPROCESSABLE_CONTENT,
                        "user_not_found",
                        "No user has this id, username or e-mail address",
                        new FieldError(
                                UnknownInvitee.FIELD, "exists", "must be a user's id, username or e-mail address"));
            case NotAMember() -> Problems.of(FORBIDDEN, "not_a_member", "Only members of the family may do this");
            case NotAnAdmin() -> Problems.of(FORBIDDEN, "not_an_admin", "Only admins of the family may do this");
            case NotTheInvitee() ->
                Problems.of(FORBIDDEN, "not_the_invitee", "Only the invited user may answer an invitation");
            case AlreadyMember() ->
                Problems.of(CONFLICT, "already_member", "The user is a member of the family already");
            case AlreadyInvited(String invitationId) ->
                Problems.of(CONFLICT, "already_invited", "The user has the open invitation " + invitationId);
            case AlreadyAnswered(var status) ->
                Problems.of(CONFLICT, "already_answered", "The invitation was " + status.code() + " before");
            case Contended() ->
                Problems.of(
                        SERVICE_UNAVAILABLE,
                        "contended",
                        "Others were changing the family all the time; nothing was changed, try again");
        };
    }
}
