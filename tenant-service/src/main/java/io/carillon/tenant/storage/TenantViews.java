package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import io.carillon.chassis.cassandra.AtOnce;
import io.carillon.events.tenant.TenantApproved;
import io.carillon.events.tenant.TenantInvitationResponded;
import io.carillon.events.tenant.TenantInvitationRevoked;
import io.carillon.events.tenant.TenantInvitationSent;
import io.carillon.events.tenant.TenantMemberBanned;
import io.carillon.events.tenant.TenantMemberJoined;
import io.carillon.events.tenant.TenantMemberKicked;
import io.carillon.events.tenant.TenantMemberLeft;
import io.carillon.events.tenant.TenantRegistered;
import io.carillon.events.tenant.TenantSuspended;
import io.carillon.events.tenant.TenantUserActivated;
import io.carillon.events.tenant.TenantUserSuspended;
import io.carillon.outbox.OutboxEvent;
import io.carillon.outbox.PublishListener;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.tenant.tenants.TenantStatus;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Lets no event out before the views have what it tells: who hears of it finds it so. Each row belongs to one tenant, and every
 * write carries the tenant's version as its time stamp, so that a late repeat changes nothing.
 */
final class TenantViews implements PublishListener {

    private static final int SHORTEST_TTL = 1;

    private final CqlSession session;
    private final Deserializer<? extends IndexedRecord> events;
    private final InsertTenantOfUser insertTenantOfUser;
    private final DeleteTenantOfUser deleteTenantOfUser;
    private final InsertTenantOfStatus insertTenantOfStatus;
    private final DeleteTenantOfStatus deleteTenantOfStatus;
    private final InsertInvitationOfUser insertInvitationOfUser;
    private final DeleteInvitationOfUser deleteInvitationOfUser;

    TenantViews(CqlSession session, Deserializer<? extends IndexedRecord> events) {
        this.session = session;
        this.events = events;
        this.insertTenantOfUser = new InsertTenantOfUser(session);
        this.deleteTenantOfUser = new DeleteTenantOfUser(session);
        this.insertTenantOfStatus = new InsertTenantOfStatus(session);
        this.deleteTenantOfStatus = new DeleteTenantOfStatus(session);
        this.insertInvitationOfUser = new InsertInvitationOfUser(session);
        this.deleteInvitationOfUser = new DeleteInvitationOfUser(session);
    }

    @Override
    public void beforePublish(String tenantId, List<OutboxEvent> published) {
        var _ = AtOnce.forEach(
                published.stream().flatMap(event -> writes(tenantId, event)).toList(), session::executeAsync);
    }

    private Stream<BoundStatement> writes(String tenantId, OutboxEvent event) {
        long version = Long.parseLong(Objects.requireNonNull(
                event.headers().get(EventMetadata.SEQUENCE_HEADER), "this service numbers its events"));
        return writes(tenantId, version, events.deserialize(event.topic(), event.value()));
    }

    private Stream<BoundStatement> writes(String tenantId, long version, IndexedRecord event) {
        return switch (event) {
            case TenantRegistered registered ->
                Stream.of(
                        insertTenantOfUser.bind(registered.getOwnerId(), tenantId, version),
                        insertTenantOfStatus.bind(registered.getStatus(), tenantId, version));
            case TenantApproved _ -> status(TenantStatus.ACTIVE, tenantId, version);
            case TenantSuspended _ -> status(TenantStatus.SUSPENDED, tenantId, version);
            case TenantMemberJoined joined -> in(joined.getUserId(), tenantId, version);
            case TenantUserActivated activated -> in(activated.getUserId(), tenantId, version);
            case TenantMemberLeft left -> out(left.getUserId(), tenantId, version);
            case TenantMemberKicked kicked -> out(kicked.getUserId(), tenantId, version);
            case TenantMemberBanned banned -> out(banned.getUserId(), tenantId, version);
            case TenantUserSuspended suspended -> out(suspended.getUserId(), tenantId, version);
            case TenantInvitationSent sent -> Stream.of(invited(sent, tenantId, version));
            case TenantInvitationResponded responded ->
                Stream.of(deleteInvitationOfUser.bind(responded.getUserId(), responded.getInvitationId(), version));
            case TenantInvitationRevoked revoked ->
                Stream.of(deleteInvitationOfUser.bind(revoked.getUserId(), revoked.getInvitationId(), version));
            default -> Stream.empty();
        };
    }

    private Stream<BoundStatement> in(String userId, String tenantId, long version) {
        return Stream.of(insertTenantOfUser.bind(userId, tenantId, version));
    }

    private Stream<BoundStatement> out(String userId, String tenantId, long version) {
        return Stream.of(deleteTenantOfUser.bind(userId, tenantId, version));
    }

    private Stream<BoundStatement> status(TenantStatus now, String tenantId, long version) {
        return Stream.of(TenantStatus.values())
                .map(status -> status == now
                        ? insertTenantOfStatus.bind(status.code(), tenantId, version)
                        : deleteTenantOfStatus.bind(status.code(), tenantId, version));
    }

    private BoundStatement invited(TenantInvitationSent sent, String tenantId, long version) {
        long seconds = Duration.between(sent.getSentAt(), sent.getExpiresAt()).toSeconds();
        return insertInvitationOfUser.bind(sent.getUserId(), sent.getInvitationId(), tenantId, version, (int)
                Math.max(SHORTEST_TTL, Math.min(seconds, Integer.MAX_VALUE)));
    }
}
