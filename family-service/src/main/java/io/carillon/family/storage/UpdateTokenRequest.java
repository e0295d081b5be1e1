package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.TokenRequest;
import java.util.Objects;

/** Writes a review into a token request's row. */
final class UpdateTokenRequest {

    private final PreparedStatement statement;

    UpdateTokenRequest(CqlSession session) {
        this.statement = session.prepare("""
            UPDATE family SET status = ?, reviewer_id = ?, reviewer_username = ?, reviewed_at = ?
            WHERE family_id = ? AND section = ? AND item = ?\
            """);
    }

    BoundStatement bind(String familyId, TokenRequest request) {
        TokenRequest.Review review = Objects.requireNonNull(request.review(), "only what was reviewed is updated");
        return statement.bind(
                request.status().code(),
                review.reviewerId(),
                review.reviewerUsername(),
                review.reviewedAt(),
                familyId,
                Section.TOKEN_REQUEST,
                request.id());
    }
}
