package io.carillon.family.families;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's wish for tokens of the family account.
 *
 * @param id {@code treq_<ULID>}
 * @param amount in tokens, at least 1
 * @param review null while it is pending
 */
public record TokenRequest(
        String id,
        String familyId,
        String requesterId,
        String requesterUsername,
        long amount,
        @Nullable String reason,
        Instant requestedAt,
        TokenRequestStatus status,
        @Nullable Review review) {

    /** Who decided, and when. */
    public record Review(String reviewerId, String reviewerUsername, Instant reviewedAt) {}

    /** The same request after its review. */
    public TokenRequest reviewed(TokenRequestStatus decided, Review by) {
        return new TokenRequest(id, familyId, requesterId, requesterUsername, amount, reason, requestedAt, decided, by);
    }
}
