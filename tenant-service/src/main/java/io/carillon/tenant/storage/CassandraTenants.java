package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BatchType;
import io.carillon.chassis.cassandra.AtOnce;
import io.carillon.chassis.tracing.Traceparent;
import io.carillon.outbox.Outbox;
import io.carillon.outbox.OutboxEvent;
import io.carillon.outbox.chassis.ConditionalBatch;
import io.carillon.outbox.chassis.EventEnvelope;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.Tenants;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tenants in Cassandra: one partition each, changed together with its outbox rows by one conditional batch. */
final class CassandraTenants implements Tenants {

    private static final Logger LOG = LoggerFactory.getLogger(CassandraTenants.class);
    private static final String SYSTEM_SCOPE = "system:admins";

    private final SelectTenant selectTenant;
    private final SelectVersion selectVersion;
    private final UpdateVersion updateVersion;
    private final ChangeStatements changeStatements;
    private final ConditionalBatch conditionalBatch;
    private final Outbox outbox;
    private final EventEnvelope envelope;
    private final ChangeMetrics metrics;

    CassandraTenants(CqlSession session, Outbox outbox, EventEnvelope envelope, ChangeMetrics metrics) {
        this.selectTenant = new SelectTenant(session);
        this.selectVersion = new SelectVersion(session);
        this.updateVersion = new UpdateVersion(session);
        this.changeStatements = new ChangeStatements(session);
        this.conditionalBatch = new ConditionalBatch(session, outbox);
        this.outbox = outbox;
        this.envelope = envelope;
        this.metrics = metrics;
    }

    @Override
    public Optional<Tenant> find(String tenantId, Set<String> userIds) {
        return selectTenant.find(tenantId, userIds);
    }

    @Override
    public long version(String aggregateId) {
        return selectVersion.find(aggregateId);
    }

    @Override
    public List<Tenant> findAll(Collection<String> tenantIds) {
        return AtOnce.forEach(new LinkedHashSet<>(tenantIds), selectTenant::findAsync).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Commit commit(String aggregateId, long expectedVersion, Accepted<?> decision, Traceparent trace) {
        List<OutboxEvent> events = envelope.seal(scope(aggregateId), expectedVersion, decision.events(), trace);
        var _ = AtOnce.await(outbox.intend(aggregateId).toCompletableFuture());
        return switch (conditionalBatch.execute(
                batch(aggregateId, expectedVersion, decision.changes(), events),
                aggregateId,
                expectedVersion,
                events)) {
            case CONFLICT -> Commit.CONFLICT;
            case COMMITTED -> {
                committed(aggregateId, expectedVersion, decision, events);
                yield Commit.COMMITTED;
            }
        };
    }

    private void committed(String aggregateId, long expectedVersion, Accepted<?> decision, List<OutboxEvent> events) {
        outbox.committed(aggregateId);
        metrics.changed(aggregateId, decision.events());
        LOG.atInfo()
                .addKeyValue("tenant_id", aggregateId)
                .addKeyValue("version", expectedVersion + events.size())
                .addKeyValue("event_ids", events.stream().map(OutboxEvent::id).toList())
                .log("Changed a tenant");
    }

    private static String scope(String aggregateId) {
        return aggregateId.equals(SYSTEM) ? SYSTEM_SCOPE : Tenant.scope(aggregateId);
    }

    private BatchStatement batch(String id, long expected, List<Change> changes, List<OutboxEvent> events) {
        BatchStatementBuilder batch = BatchStatement.builder(BatchType.UNLOGGED)
                .addStatement(updateVersion.bind(id, expected, expected + events.size()));
        for (Change change : changes) {
            batch.addStatements(List.copyOf(changeStatements.statements(id, change)));
        }
        long sequence = expected;
        for (OutboxEvent event : events) {
            sequence++;
            batch.addStatement(outbox.row(id, sequence, event));
        }
        return batch.build();
    }
}
