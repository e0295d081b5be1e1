package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Row;

/** A statement that reads a table by parts of the ring. */
interface RangeSelect<T> {

    BoundStatement bind(TokenRange range);

    T read(Row row);
}
