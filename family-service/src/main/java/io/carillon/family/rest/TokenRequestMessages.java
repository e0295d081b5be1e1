package io.carillon.family.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.carillon.family.families.Page;
import io.carillon.family.families.TokenRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@link TokenRequestController} takes and gives; described in {@code docs/family-service.md}. */
final class TokenRequestMessages {

    private TokenRequestMessages() {}

    record RequestTokens(@Nullable Long amount, @Nullable String reason) {}

    record ReviewTokenRequest(@Nullable String action) {}

    @JsonInclude(Include.NON_NULL)
    record TokenRequestsBody(
            List<TokenRequestBody> tokenRequests, @Nullable String nextCursor) {
        static TokenRequestsBody of(Page<TokenRequest> page) {
            return new TokenRequestsBody(
                    page.items().stream().map(TokenRequestBody::of).toList(), page.nextCursor());
        }
    }

    @JsonInclude(Include.NON_NULL)
    record TokenRequestBody(
            String requestId,
            String familyId,
            String requesterId,
            String requesterUsername,
            long amount,
            @Nullable String reason,
            String status,
            Instant requestedAt,
            @Nullable String reviewerId,
            @Nullable String reviewerUsername,
            @Nullable Instant reviewedAt) {
        static TokenRequestBody of(TokenRequest request) {
            Optional<TokenRequest.Review> review = Optional.ofNullable(request.review());
            return new TokenRequestBody(
                    request.id(),
                    request.familyId(),
                    request.requesterId(),
                    request.requesterUsername(),
                    request.amount(),
                    request.reason(),
                    request.status().code(),
                    request.requestedAt(),
                    review.map(TokenRequest.Review::reviewerId).orElse(null),
                    review.map(TokenRequest.Review::reviewerUsername).orElse(null),
                    review.map(TokenRequest.Review::reviewedAt).orElse(null));
        }
    }
}
