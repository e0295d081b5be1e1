package io.carillon.family.accounts;

import io.carillon.family.families.TokenRequest;
import io.carillon.family.families.TokenRequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which token requests are asked for.
 *
 * @param requesterId null for everybody's
 * @param status null for any
 */
public record TokenRequestFilter(
        @Nullable String requesterId, @Nullable TokenRequestStatus status) {

    /** Whether the request is one of them. */
    public boolean matches(TokenRequest request) {
        return (requesterId == null || requesterId.equals(request.requesterId()))
                && (status == null || status == request.status());
    }
}
