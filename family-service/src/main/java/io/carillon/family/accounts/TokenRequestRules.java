package io.carillon.family.accounts;

import io.carillon.family.families.Accepted;
import io.carillon.family.families.Account;
import io.carillon.family.families.Change;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.LedgerEntry;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.TokenRequest;
import io.carillon.family.families.TokenRequestStatus;
import io.carillon.family.users.Caller;
import io.carillon.family.users.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may ask for tokens, and what an approval moves. */
final class TokenRequestRules {

    private TokenRequestRules() {}

    /**
     * A member's wish for tokens.
     *
     * @param requestId of the request to be
     * @param reason null if he doesn't say
     */
    record Wish(
            String requestId,
            Caller requester,
            TokenAmount amount,
            @Nullable String reason) {}

    /** A system admin may see the family without being in it, but only members get tokens. */
    static Decision<TokenRequest> request(Family family, Wish wish, Instant now) {
        return family.decideForMember(wish.requester, () -> {
            String requesterId = wish.requester.user().id();
            if (family.member(requesterId).isEmpty()) {
                return new Refused<>(new Refusal.UnknownMember(requesterId));
            }
            if (family.account().frozen()) {
                return new Refused<>(new Refusal.AccountIsFrozen());
            }
            TokenRequest request = new TokenRequest(
                    wish.requestId,
                    family.id(),
                    requesterId,
                    wish.requester.user().username(),
                    wish.amount.tokens(),
                    wish.reason,
                    now,
                    TokenRequestStatus.PENDING,
                    null);
            return new Accepted<>(
                    request, List.of(new Change.TokensRequested(request)), List.of(AccountEvents.requested(request)));
        });
    }

    /** What is stored of a request that somebody wants to review. */
    record Case(TokenRequest request, long requestersTokens) {}

    /** @param found nothing if the family never had the request */
    static Decision<TokenRequest> review(
            Family family, String requestId, Optional<Case> found, Caller reviewer, Verdict verdict, Instant now) {
        return family.decideForMember(
                reviewer,
                () -> found.filter(known -> isShown(family, known.request, reviewer))
                        .map(known -> review(family, known, reviewer, verdict, now))
                        .orElseGet(() -> new Refused<>(new Refusal.UnknownTokenRequest(requestId))));
    }

    /** Who isn't an admin sees his own requests only. */
    private static boolean isShown(Family family, TokenRequest request, Caller caller) {
        return family.isManagedBy(caller)
                || request.requesterId().equals(caller.user().id());
    }

    private static Decision<TokenRequest> review(
            Family family, Case known, Caller reviewer, Verdict verdict, Instant now) {
        if (!family.isManagedBy(reviewer)) {
            return new Refused<>(new Refusal.NotAnAdmin());
        }
        TokenRequest request = known.request;
        if (request.status() != TokenRequestStatus.PENDING) {
            return new Refused<>(new Refusal.AlreadyReviewed(request.status()));
        }
        TokenRequest.Review review =
                new TokenRequest.Review(reviewer.user().id(), reviewer.user().username(), now);
        TokenRequest reviewed = request.reviewed(verdict.status(), review);
        return switch (verdict) {
            case DENY ->
                new Accepted<>(
                        reviewed,
                        List.of(new Change.TokenRequestReviewed(reviewed)),
                        List.of(AccountEvents.reviewed(reviewed, review)));
            case APPROVE -> approve(family, new Case(reviewed, known.requestersTokens), review);
        };
    }

    private static Decision<TokenRequest> approve(Family family, Case approved, TokenRequest.Review review) {
        TokenRequest request = approved.request;
        Account account = family.account();
        if (account.frozen()) {
            return new Refused<>(new Refusal.AccountIsFrozen());
        }
        if (family.member(request.requesterId()).isEmpty()) {
            return new Refused<>(new Refusal.RequesterLeft());
        }
        if (account.balance() < request.amount()) {
            return new Refused<>(new Refusal.InsufficientBalance(account.balance(), request.amount()));
        }
        LedgerEntry entry = new LedgerEntry(
                new LedgerEntry.Grant(request.id(), request.requesterId()),
                request.amount(),
                account.balance() - request.amount(),
                new Stamp(review.reviewedAt(), review.reviewerId()));
        return new Accepted<>(
                request,
                List.of(
                        new Change.TokenRequestReviewed(request),
                        new Change.AccountChanged(new Account(entry.balanceAfter(), false)),
                        new Change.WalletChanged(
                                request.requesterId(), Math.addExact(approved.requestersTokens, request.amount())),
                        new Change.LedgerWritten(entry)),
                List.of(AccountEvents.reviewed(request, review)));
    }
}
