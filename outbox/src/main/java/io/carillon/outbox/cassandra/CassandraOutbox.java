package io.carillon.outbox.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchableStatement;
import io.carillon.outbox.AggregateTable;
import io.carillon.outbox.Outbox;
import io.carillon.outbox.OutboxConfig;
import io.carillon.outbox.OutboxEvent;
import io.carillon.outbox.OutboxStatus;
import io.carillon.outbox.Outcome;
import io.carillon.outbox.PublishListener;
import io.carillon.outbox.aggregate.AggregateRows;
import io.carillon.outbox.publish.ProducerFactory;
import io.carillon.outbox.publish.Publisher;
import io.carillon.outbox.sweep.Intents;
import io.carillon.outbox.sweep.Sweeper;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The outbox over Cassandra and Kafka. One per table and process; one table per keyspace. */
public final class CassandraOutbox implements Outbox {

    private final AggregateRows rows;
    private final Intents intents;
    private final Publisher publisher;
    private final Sweeper sweeper;

    private CassandraOutbox(AggregateRows rows, Intents intents, Publisher publisher, Sweeper sweeper) {
        this.rows = rows;
        this.intents = intents;
        this.publisher = publisher;
        this.sweeper = sweeper;
    }

    /**
     * Opens the outbox of a table whose migrations have run; {@link #start} lets it sweep.
     *
     * @param session stays the caller's; close it after the outbox
     * @param kafka client properties, at least {@code bootstrap.servers}
     */
    public static CassandraOutbox open(
            CqlSession session,
            Map<String, ?> kafka,
            AggregateTable table,
            OutboxConfig config,
            MeterRegistry meters,
            PublishListener listener) {
        AggregateRows rows =
                new AggregateRows(session, table, config.publishing().pageRows());
        Intents intents = new Intents(session, table.keyspace(), config.sweeping());
        Publisher publisher = new Publisher(
                table, rows, ProducerFactory.create(kafka, config.publishing()), config.publishing(), listener, meters);
        Sweeper sweeper = new Sweeper(session, table, config.sweeping(), rows, intents, publisher::publish, meters);
        return new CassandraOutbox(rows, intents, publisher, sweeper);
    }

    @Override
    public BatchableStatement<?> row(String aggregateId, long sequence, OutboxEvent event) {
        return rows.insert(aggregateId, sequence, event);
    }

    @Override
    public CompletionStage<Void> intend(String aggregateId) {
        return intents.write(aggregateId);
    }

    @Override
    public void committed(String aggregateId) {
        publisher.publish(aggregateId);
    }

    @Override
    public Outcome readBack(String aggregateId, long sequence, String eventId) {
        return rows.readBack(aggregateId, sequence, eventId);
    }

    @Override
    public OutboxStatus status() {
        return new OutboxStatus(publisher.backlog(), publisher.oldestAge(), sweeper.isHealthy());
    }

    @Override
    public void start() {
        sweeper.start();
    }

    @Override
    public void close() {
        sweeper.close();
        publisher.close();
    }
}
