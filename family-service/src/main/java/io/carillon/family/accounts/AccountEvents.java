package io.carillon.family.accounts;

import io.carillon.events.family.FamilyAccountCredited;
import io.carillon.events.family.FamilyAccountStatusChanged;
import io.carillon.events.family.TokenRequestCreated;
import io.carillon.events.family.TokenRequestReviewed;
import io.carillon.family.families.LedgerEntry;
import io.carillon.family.families.TokenRequest;
import io.carillon.family.users.Stamp;

/** What is told of a family's tokens, in the words of the contract. */
final class AccountEvents {

    private AccountEvents() {}

    static TokenRequestCreated requested(TokenRequest request) {
        return TokenRequestCreated.newBuilder()
                .setRequestId(request.id())
                .setFamilyId(request.familyId())
                .setRequesterId(request.requesterId())
                .setRequesterUsername(request.requesterUsername())
                .setAmount(request.amount())
                .setReason(request.reason())
                .setRequestedAt(request.requestedAt())
                .build();
    }

    static TokenRequestReviewed reviewed(TokenRequest request, TokenRequest.Review review) {
        return TokenRequestReviewed.newBuilder()
                .setRequestId(request.id())
                .setFamilyId(request.familyId())
                .setRequesterId(request.requesterId())
                .setStatus(request.status().code())
                .setAmount(request.amount())
                .setReviewerId(review.reviewerId())
                .setReviewerUsername(review.reviewerUsername())
                .setReviewedAt(review.reviewedAt())
                .build();
    }

    static FamilyAccountStatusChanged statusChanged(String familyId, boolean frozen, Stamp stamp) {
        return FamilyAccountStatusChanged.newBuilder()
                .setFamilyId(familyId)
                .setIsFrozen(frozen)
                .setChangedBy(stamp.by())
                .setChangedAt(stamp.at())
                .build();
    }

    static FamilyAccountCredited credited(String familyId, String depositId, LedgerEntry entry) {
        return FamilyAccountCredited.newBuilder()
                .setFamilyId(familyId)
                .setDepositId(depositId)
                .setAmount(entry.amount())
                .setBalance(entry.balanceAfter())
                .setCreditedBy(entry.stamp().by())
                .setCreditedAt(entry.stamp().at())
                .build();
    }
}
