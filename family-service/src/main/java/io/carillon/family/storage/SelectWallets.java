package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.families.Wallets;
import java.util.HashMap;
import java.util.Map;

/** Reads how many tokens the members of a family have. */
final class SelectWallets implements Wallets {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectWallets(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("SELECT item, tokens FROM family WHERE family_id = ? AND section = ?");
    }

    @Override
    public Map<String, Long> of(String familyId) {
        Map<String, Long> tokens = new HashMap<>();
        session.execute(statement.bind(familyId, Section.WALLET))
                .forEach(row -> tokens.put(Columns.text(row, "item"), row.getLong("tokens")));
        return tokens;
    }
}
