package io.carillon.chassis.cassandra;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads columns that every row of its kind has. */
public final class Columns {

    private Columns() {}

    public static String text(Row row, String column) {
        return present(column, row.getString(column));
    }

    public static Instant instant(Row row, String column) {
        return present(column, row.getInstant(column));
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the row has no " + column);
        }
        return value;
    }
}
