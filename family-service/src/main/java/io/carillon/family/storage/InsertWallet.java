package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Change.WalletChanged;

/** Writes how many tokens a member has. */
final class InsertWallet {

    private final PreparedStatement statement;

    InsertWallet(CqlSession session) {
        this.statement = session.prepare("INSERT INTO family (family_id, section, item, tokens) VALUES (?, ?, ?, ?)");
    }

    BoundStatement bind(String familyId, WalletChanged changed) {
        return statement.bind(familyId, Section.WALLET, changed.userId(), changed.tokens());
    }
}
