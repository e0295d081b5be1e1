package io.carillon.family.references;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Reads whole tables, a page at a time: for checks, not for requests. What changes meanwhile may or may not be seen. */
public interface ReferenceScan {

    /** The tables that can be read. */
    enum View {
        BY_USER("families_by_user"),
        BY_STATUS("families_by_status"),
        BY_PROGRAM("families_by_program");

        private final String table;

        View(String table) {
            this.table = table;
        }

        /** The name it has in the database. */
        public String table() {
            return table;
        }
    }

    /**
     * @param page takes the ids of some families
     * @param percent hears how much is done, now and then
     */
    void families(Consumer<List<String>> page, IntConsumer percent);

    /**
     * @param page takes some entries
     * @param percent as above
     */
    void entries(View view, Consumer<List<Entry>> page, IntConsumer percent);
}
