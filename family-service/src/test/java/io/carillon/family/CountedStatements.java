package io.carillon.family;

import com.datastax.oss.driver.api.core.config.DriverExecutionProfile;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.session.Request;
import com.datastax.oss.driver.api.core.tracker.RequestTracker;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.cassandra.autoconfigure.CqlSessionBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Counts what a service asks its database. */
class CountedStatements {

    private static final Pattern TABLE = Pattern.compile("FROM (\\w+)");

    private final Map<String, Integer> reads = new ConcurrentHashMap<>();

    @Bean
    CqlSessionBuilderCustomizer counting() {
        return builder -> builder.addRequestTracker(new Counter());
    }

    void forget() {
        reads.clear();
    }

    /** How many reads of each table there were since {@link #forget}, those of the outbox left out. */
    Map<String, Integer> reads() {
        Map<String, Integer> counted = new TreeMap<>(reads);
        counted.keySet().removeIf(table -> table.startsWith("outbox"));
        return counted;
    }

    private final class Counter implements RequestTracker {

        @Override
        public void onSuccess(
                Request request,
                long latencyNanos,
                DriverExecutionProfile profile,
                Node node,
                String requestLogPrefix) {
            if (request instanceof BoundStatement bound) {
                Matcher table = TABLE.matcher(bound.getPreparedStatement().getQuery());
                if (table.find()) {
                    reads.merge(table.group(1), 1, Integer::sum);
                }
            }
        }

        @Override
        public void close() {
            // nothing to give back
        }
    }
}
