package io.carillon.family;

import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.config.DriverExecutionProfile;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.session.Request;
import com.datastax.oss.driver.api.core.tracker.RequestTracker;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.cassandra.autoconfigure.CqlSessionBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Counts what a service asks its database. */
class CountedStatements {

    /** Without the outbox's: it names its keyspace, or a table of its own. */
    private static final Pattern TABLE = Pattern.compile("FROM (?!outbox)(\\w+)(?!\\.)\\b");

    private static final Duration QUIET = Duration.ofMillis(300);

    private final Map<String, Integer> reads = new ConcurrentHashMap<>();
    private volatile long lastCountNanos = System.nanoTime();

    @Bean
    CqlSessionBuilderCustomizer counting() {
        return builder -> builder.addRequestTracker(new Counter());
    }

    void forget() {
        awaitQuiet();
        reads.clear();
    }

    /** How many reads of each table there were since {@link #forget}, those of the outbox left out. */
    Map<String, Integer> reads() {
        awaitQuiet();
        return new TreeMap<>(reads);
    }

    /** The driver tells of an answer a moment after it gives it: a request may be over and its reads not all counted. */
    private void awaitQuiet() {
        await().atMost(Duration.ofSeconds(30)).until(() -> System.nanoTime() - lastCountNanos > QUIET.toNanos());
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
                    lastCountNanos = System.nanoTime();
                }
            }
        }

        @Override
        public void close() {
            // nothing to give back
        }
    }
}
