package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.TokenRequest;
import java.util.Optional;

/** Reads one token request of a family. */
final class SelectTokenRequest {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectTokenRequest(CqlSession session) {
        this.session = session;
        this.statement = session.prepare(
                "SELECT " + TokenRequestRow.COLUMNS + " FROM family WHERE family_id = ? AND section = ? AND item = ?");
    }

    Optional<TokenRequest> find(String familyId, String requestId) {
        return Optional.ofNullable(session.execute(statement.bind(familyId, Section.TOKEN_REQUEST, requestId))
                        .one())
                .map(row -> TokenRequestRow.read(familyId, row));
    }
}
