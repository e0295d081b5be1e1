package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.family.users.Handle;
import java.util.Optional;

/** The statements on who holds one kind of handle. */
final class Holders {

    private final SelectHolder select;
    private final InsertHolder insert;
    private final UpdateHolder update;
    private final DeleteHolder delete;

    Holders(CqlSession session, Handle handle) {
        HolderTable table = HolderTable.of(handle);
        this.select = new SelectHolder(session, table);
        this.insert = new InsertHolder(session, table);
        this.update = new UpdateHolder(session, table);
        this.delete = new DeleteHolder(session, table);
    }

    Optional<String> find(String value) {
        return select.find(value);
    }

    String claim(String value, String userId) {
        return insert.insert(value, userId);
    }

    void transfer(String value, String from, String to) {
        update.update(value, from, to);
    }

    void release(String value, String userId) {
        delete.delete(value, userId);
    }
}
