package io.carillon.outbox;

import java.util.regex.Pattern;

/**
 * The table that keeps each aggregate in one partition, and its outbox rows with it.
 *
 * <p>Beside the key column it must have these columns (the owner's migrations create them, see {@code schema.cql}):
 * clustering {@code section text, item text}; {@code event_topic text, event_key text, event_headers
 * frozen<map<text, text>>, event_value blob}; static {@code version bigint} (sequence of the last event) and {@code published_through bigint}. Rows
 * in section {@value #SECTION} belong to the outbox: the owner neither reads nor changes them.
 *
 * @param keyspace keyspace of the table and of the outbox's own tables; lower case
 * @param table name of the table; lower case
 * @param keyColumn the text column that is the whole partition key, for instance {@code family_id}
 */
public record AggregateTable(String keyspace, String table, String keyColumn) {

    /** The section of the aggregate's partition that holds the outbox rows. */
    public static final String SECTION = "outbox";

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,47}");

    /** Refuses names that would need quoting, because they become part of the statements. */
    public AggregateTable {
        requireIdentifier("keyspace", keyspace);
        requireIdentifier("table", table);
        requireIdentifier("keyColumn", keyColumn);
    }

    /** The table's name as it stands in a statement. */
    public String qualifiedName() {
        return keyspace + "." + table;
    }

    private static void requireIdentifier(String what, String name) {
        if (!IDENTIFIER.matcher(name).matches()) {
            throw new IllegalArgumentException(what + " must match " + IDENTIFIER + " but is '" + name + "'");
        }
    }
}
