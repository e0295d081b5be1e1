package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.family.imports.ImportedNames;
import io.carillon.family.users.UserRole;
import java.util.Optional;

/** Imported names in Cassandra. */
final class CassandraImportedNames implements ImportedNames {

    private final SelectImportedName select;
    private final InsertImportedName insert;

    CassandraImportedNames(CqlSession session) {
        this.select = new SelectImportedName(session);
        this.insert = new InsertImportedName(session);
    }

    @Override
    public Optional<String> find(UserRole role, String key) {
        return select.find(role, key);
    }

    @Override
    public String claim(UserRole role, String key, String userId) {
        return insert.insert(role, key, userId);
    }
}
