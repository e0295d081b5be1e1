package io.carillon.chassis.cassandra;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.datastax.oss.driver.api.core.CqlSession;
import java.util.UUID;

/** The tables that migrating itself needs, which no lock can guard yet. */
final class BookkeepingTable {

    private BookkeepingTable() {}

    /**
     * Creates a table if it isn't there. Its id is fixed, because with Cassandra's own random one, two nodes that are asked
     * at the same moment create two tables of one name.
     */
    static void create(CqlSession session, String table, String columns) {
        String keyspace = session.getKeyspace().orElseThrow().asInternal();
        UUID id = UUID.nameUUIDFromBytes((keyspace + "." + table).getBytes(UTF_8));
        session.execute("CREATE TABLE IF NOT EXISTS %s (%s) WITH id = %s".formatted(table, columns, id));
    }
}
