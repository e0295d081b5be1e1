package io.carillon.family.storage;

import io.carillon.family.users.Handle;
import java.util.Locale;

/**
 * The table that says who holds a kind of handle.
 *
 * @param column its key
 */
record HolderTable(String name, String column) {

    static HolderTable of(Handle handle) {
        String column = handle.name().toLowerCase(Locale.ROOT);
        return new HolderTable("user_by_" + column, column);
    }
}
