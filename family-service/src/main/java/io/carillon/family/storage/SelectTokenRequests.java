package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.family.families.PageRequest;
import io.carillon.family.families.TokenRequest;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Reads a family's token requests, newest first, because their ids sort by time. */
final class SelectTokenRequests {

    /** How many are read at most. */
    static final int MOST = 1000;

    /** Enough for a page of which nothing is left out. */
    private static final int AT_ONCE = PageRequest.MAX_LIMIT + 1;

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectTokenRequests(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("SELECT " + TokenRequestRow.COLUMNS
                + " FROM family WHERE family_id = ? AND section = ? AND item < ?"
                + " ORDER BY section DESC, item DESC LIMIT " + MOST);
    }

    /** @param before the id of a request; null to begin with the newest */
    Iterator<TokenRequest> read(String familyId, @Nullable String before) {
        Iterator<Row> rows = session.execute(statement
                        .bind(familyId, Section.TOKEN_REQUEST, Section.olderThan(before))
                        .setPageSize(AT_ONCE))
                .iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public TokenRequest next() {
                return TokenRequestRow.read(familyId, rows.next());
            }
        };
    }
}
