package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BatchType;
import io.carillon.chassis.cassandra.AtOnce;
import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Families;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyEvents;
import io.carillon.family.references.WritingReferences;
import io.carillon.outbox.Outbox;
import io.carillon.outbox.OutboxEvent;
import io.carillon.outbox.chassis.BatchResult;
import io.carillon.outbox.chassis.ConditionalBatch;
import io.carillon.outbox.chassis.EventEnvelope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Families in Cassandra: one partition each, changed together with its outbox rows by one conditional batch. */
final class CassandraFamilies implements Families {

    private static final Logger LOG = LoggerFactory.getLogger(CassandraFamilies.class);

    private final SelectFamily selectFamily;
    private final InsertInvitationFamily insertInvitationFamily;
    private final InsertInviteesInvitation insertInviteesInvitation;
    private final UpdateVersion updateVersion;
    private final ChangeStatements changeStatements;
    private final ConditionalBatch conditionalBatch;
    private final ReferencesOfChange references;
    private final Outbox outbox;
    private final EventEnvelope envelope;

    CassandraFamilies(CqlSession session, Outbox outbox, EventEnvelope envelope, WritingReferences references) {
        this.selectFamily = new SelectFamily(session);
        this.insertInvitationFamily = new InsertInvitationFamily(session);
        this.insertInviteesInvitation = new InsertInviteesInvitation(session);
        this.updateVersion = new UpdateVersion(session);
        this.changeStatements = new ChangeStatements(session);
        this.conditionalBatch = new ConditionalBatch(session, outbox);
        this.references = new ReferencesOfChange(references);
        this.outbox = outbox;
        this.envelope = envelope;
    }

    @Override
    public Optional<Family> find(String familyId) {
        return selectFamily.find(familyId);
    }

    @Override
    public Map<String, Family> findAll(Collection<String> familyIds) {
        Map<String, Family> found = new LinkedHashMap<>();
        AtOnce.forEach(new LinkedHashSet<>(familyIds), selectFamily::findAsync)
                .forEach(family -> family.ifPresent(there -> found.put(there.id(), there)));
        return found;
    }

    @Override
    public Commit commit(String familyId, long expectedVersion, Accepted<?> decision, Traceparent trace) {
        List<OutboxEvent> events =
                envelope.seal(FamilyEvents.scope(familyId), expectedVersion, decision.events(), trace);
        prepare(familyId, decision.changes());
        BatchResult result = conditionalBatch.execute(
                batch(familyId, expectedVersion, decision.changes(), events), familyId, expectedVersion, events);
        return switch (result) {
            case CONFLICT -> Commit.CONFLICT;
            case COMMITTED -> {
                outbox.committed(familyId);
                log(familyId, expectedVersion + events.size(), events);
                references.write(familyId, decision.changes(), expectedVersion + 1, expectedVersion + events.size());
                yield Commit.COMMITTED;
            }
        };
    }

    private static void log(String familyId, long version, List<OutboxEvent> events) {
        LOG.atInfo()
                .addKeyValue("family_id", familyId)
                .addKeyValue("version", version)
                .addKeyValue("event_ids", events.stream().map(OutboxEvent::id).toList())
                .log("Changed a family");
    }

    /** What must be durable before the family changes, and does no harm if it then doesn't. */
    private void prepare(String familyId, List<Change> changes) {
        CompletableFuture<Void> intended = outbox.intend(familyId).toCompletableFuture();
        for (Change change : changes) {
            if (change instanceof Change.InvitationSent sent) {
                insertInvitationFamily.insert(sent.invitation());
                insertInviteesInvitation.insert(sent.invitation());
            }
        }
        var _ = AtOnce.await(intended);
    }

    private BatchStatement batch(String familyId, long expected, List<Change> changes, List<OutboxEvent> events) {
        BatchStatementBuilder batch = BatchStatement.builder(BatchType.UNLOGGED)
                .addStatement(updateVersion.bind(familyId, expected, expected + events.size()));
        for (Change change : changes) {
            batch.addStatements(List.copyOf(changeStatements.statements(familyId, expected + events.size(), change)));
        }
        long sequence = expected;
        for (OutboxEvent event : events) {
            sequence++;
            batch.addStatement(outbox.row(familyId, sequence, event));
        }
        return batch.build();
    }
}
