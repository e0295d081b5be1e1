package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.families.TokenRequest;
import io.carillon.family.families.TokenRequestStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a token request stands in the family's partition: the item is the request id. */
final class TokenRequestRow {

    /** What {@link #read} needs. */
    static final String COLUMNS = """
            item, requester_id, requester_username, amount, reason, requested_at, status,
            reviewer_id, reviewer_username, reviewed_at\
            """;

    private TokenRequestRow() {}

    static TokenRequest read(String familyId, Row row) {
        return new TokenRequest(
                Columns.text(row, "item"),
                familyId,
                Columns.text(row, "requester_id"),
                Columns.text(row, "requester_username"),
                row.getLong("amount"),
                row.getString("reason"),
                Columns.instant(row, "requested_at"),
                TokenRequestStatus.ofCode(Columns.text(row, "status")),
                review(row));
    }

    private static TokenRequest.@Nullable Review review(Row row) {
        Instant reviewedAt = row.getInstant("reviewed_at");
        return reviewedAt == null
                ? null
                : new TokenRequest.Review(
                        Columns.text(row, "reviewer_id"), Columns.text(row, "reviewer_username"), reviewedAt);
    }
}
