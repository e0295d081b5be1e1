package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.tenant.invitations.Invitations;
import io.carillon.tenant.tenants.Invitation;
import io.carillon.tenant.tenants.InvitationStatus;
import io.carillon.tenant.tenants.PageRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Invitations in Cassandra. */
final class CassandraInvitations implements Invitations {

    private static final String COLUMNS = "tenant_name, user_id, role, made_by, status_of, since, expires_at";

    private final SelectItem selectOne;
    private final SelectNewest selectOfTenant;
    private final SelectInvitationsOfUser selectOfUser;
    private final Clock clock;

    CassandraInvitations(CqlSession session, Clock clock) {
        this.selectOne = new SelectItem(session, COLUMNS);
        this.selectOfTenant = new SelectNewest(session, COLUMNS);
        this.selectOfUser = new SelectInvitationsOfUser(session);
        this.clock = clock;
    }

    @Override
    public Optional<Invitation> find(String tenantId, String invitationId) {
        return selectOne
                .find(tenantId, Section.INVITATION, invitationId)
                .map(row -> TenantRow.invitation(tenantId, row));
    }

    @Override
    public List<Invitation> ofTenant(String tenantId, PageRequest page) {
        return selectOfTenant.find(tenantId, Section.INVITATION, page).stream()
                .map(row -> TenantRow.invitation(tenantId, row))
                .toList();
    }

    @Override
    public List<Invitation> openOf(String userId, PageRequest page) {
        return selectOfUser.find(userId, page).stream().flatMap(this::open).toList();
    }

    private Stream<Invitation> open(Row row) {
        return find(Columns.text(row, "tenant_id"), Columns.text(row, "invitation_id"))
                .filter(invitation -> invitation.statusAt(clock.instant()) == InvitationStatus.PENDING)
                .stream();
    }
}
