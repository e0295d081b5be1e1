package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.TokenRequest;

/** Writes a new token request's row. */
final class InsertTokenRequest {

    private final PreparedStatement statement;

    InsertTokenRequest(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO family (family_id, section, item, requester_id, requester_username, amount, reason, requested_at,
                                status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """);
    }

    BoundStatement bind(String familyId, TokenRequest request) {
        return statement
                .bind(familyId, Section.TOKEN_REQUEST, request.id(), request.requesterId(), request.requesterUsername())
                .setLong(5, request.amount())
                .setString(6, request.reason())
                .setInstant(7, request.requestedAt())
                .setString(8, request.status().code());
    }
}
