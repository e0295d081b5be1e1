package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchableStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes one request of all writes to one partition: Cassandra does them together, for the price of one. */
final class ByPartition {

    private ByPartition() {}

    /** @param writes with their own time stamps, each to a single partition */
    static List<Statement<?>> together(List<BoundStatement> writes) {
        Map<ByteBuffer, List<BatchableStatement<?>>> partitions = new LinkedHashMap<>();
        for (BoundStatement write : writes) {
            ByteBuffer key = Objects.requireNonNull(write.getRoutingKey(), "a write to many partitions");
            partitions.computeIfAbsent(key, _ -> new ArrayList<>()).add(write);
        }
        return partitions.values().stream().<Statement<?>>map(ByPartition::one).toList();
    }

    private static Statement<?> one(List<BatchableStatement<?>> writes) {
        return writes.size() == 1
                ? writes.getFirst()
                : BatchStatement.newInstance(DefaultBatchType.UNLOGGED, writes).setIdempotent(true);
    }
}
