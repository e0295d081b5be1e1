package io.carillon.family.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.families.InvitationStatus;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Role;
import io.carillon.family.families.TokenRequestStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.ProblemDetail;

class RefusalProblemsTest {

    private static final Path REFERENCE = Path.of("..", "docs", "family-service.md");

    static List<Refusal> refusals() {
        return List.of(
                new Refusal.InvalidField("familyName", "length", "must have 1 to 100 characters"),
                new Refusal.InvalidFields(List.of(
                        new Refusal.InvalidField("parents[0].email", "email", "must be an e-mail address"),
                        new Refusal.InvalidField("familyName", "required", "is required"))),
                new Refusal.UnknownFamily("fam_1"),
                new Refusal.UnknownInvitation("inv_1"),
                new Refusal.UnknownUser("user_1"),
                new Refusal.UnknownMember("user_1"),
                new Refusal.UnknownTokenRequest("treq_1"),
                new Refusal.UnknownInvitee(),
                new Refusal.NotAnAdmin(),
                new Refusal.NotASystemAdmin(),
                new Refusal.NotTheInvitee(),
                new Refusal.ConsentRequired("user_1"),
                new Refusal.AlreadyMember(),
                new Refusal.AlreadyInvited("inv_1"),
                new Refusal.InvitationNotOpen(InvitationStatus.DECLINED),
                new Refusal.InvitationNotOpen(InvitationStatus.REVOKED),
                new Refusal.InvitationNotOpen(InvitationStatus.EXPIRED),
                new Refusal.RoleUnchanged(Role.ADMIN),
                new Refusal.LastAdmin(),
                new Refusal.StudentCannotBeAdmin(),
                new Refusal.TooManyMembers(100),
                new Refusal.FamilyIsDeleted(),
                new Refusal.AccountIsFrozen(),
                new Refusal.AccountStatusUnchanged(true),
                new Refusal.InsufficientBalance(1, 2),
                new Refusal.BalanceTooLarge(2),
                new Refusal.AlreadyReviewed(TokenRequestStatus.DENIED),
                new Refusal.RequesterLeft(),
                new Refusal.DepositDiffers("dep_1", 2),
                new Refusal.IdempotencyKeyReused(),
                new Refusal.Contended());
    }

    @Test
    void no_refusal_is_left_out_here() {
        Set<Class<?>> here = refusals().stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(here).containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void every_refusal_stands_in_the_reference_with_its_status_and_code(Refusal refusal) throws IOException {
        ProblemDetail problem = RefusalProblems.of(refusal);

        String code = String.valueOf(problem.getType()).replace("urn:carillon:problem:", "");
        assertThat(problem.getProperties()).containsEntry("code", code);
        assertThat(Files.readString(REFERENCE)).contains("| %d | `%s` |".formatted(problem.getStatus(), code));
    }
}
