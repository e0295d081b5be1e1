package io.carillon.family.families;

import io.carillon.family.users.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing to write when a decision is committed. */
public sealed interface Change {

    /**
     * The family comes into being. Its programs are written by {@link ProgramAdded}.
     *
     * @param source what it was founded from, if that must not found another one: see {@link FamilySources}
     */
    record FamilyFounded(
            FamilyDetails details, Stamp stamp, @Nullable String source) implements Change {}

    /** What describes the family is different from now on. Programs are written by their own changes. */
    record DetailsChanged(FamilyDetails details, boolean statusChanged, Stamp stamp) implements Change {}

    record ProgramAdded(String program) implements Change {}

    record ProgramDropped(String program, Instant at) implements Change {}

    /** The family is deleted; its record stays. */
    record FamilyDeleted(Deletion deletion) implements Change {}

    /** A user is a member from now on, or a member with another role or relation. */
    record MemberPut(Member member) implements Change {}

    record MemberEnded(String userId, Instant at) implements Change {}

    record InvitationSent(Invitation invitation) implements Change {}

    /** An invitation isn't open any more. */
    record InvitationClosed(Invitation invitation, Instant at) implements Change {}

    record TokensRequested(TokenRequest request) implements Change {}

    record TokenRequestReviewed(TokenRequest request) implements Change {}

    /** The account is different from now on. */
    record AccountChanged(Account account) implements Change {}

    /** A member has this many tokens from now on. */
    record WalletChanged(String userId, long tokens) implements Change {}

    record LedgerWritten(LedgerEntry entry) implements Change {}

    /** A deposit has happened, so that the same one doesn't happen again. */
    record DepositMade(String depositId, long amount, Instant at) implements Change {}
}
