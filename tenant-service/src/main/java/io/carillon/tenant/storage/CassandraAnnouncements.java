package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.tenant.announcements.Announcements;
import io.carillon.tenant.tenants.Announcement;
import io.carillon.tenant.tenants.PageRequest;
import java.util.List;
import java.util.Optional;

/** Announcements in Cassandra. */
final class CassandraAnnouncements implements Announcements {

    private static final String COLUMNS = "title, content, made_by, display_name, role, pinned, since, updated_at";

    /** More are never pinned, whatever the configuration says. */
    private static final int MOST_PINNED = 1_000;

    private final SelectItem selectOne;
    private final SelectNewest selectNewest;

    CassandraAnnouncements(CqlSession session) {
        this.selectOne = new SelectItem(session, COLUMNS);
        this.selectNewest = new SelectNewest(session, COLUMNS);
    }

    @Override
    public Optional<Announcement> find(String tenantId, String announcementId) {
        return selectOne
                .find(tenantId, Section.ANNOUNCEMENT, announcementId)
                .map(row -> TenantRow.announcement(tenantId, row));
    }

    @Override
    public List<Announcement> ofTenant(String tenantId, PageRequest page) {
        return selectNewest.find(tenantId, Section.ANNOUNCEMENT, page).stream()
                .map(row -> TenantRow.announcement(tenantId, row))
                .toList();
    }

    @Override
    public List<Announcement> pinned(String tenantId) {
        return selectNewest.find(tenantId, Section.PIN, new PageRequest(MOST_PINNED, "")).stream()
                .flatMap(pin -> find(tenantId, Columns.text(pin, "item")).stream())
                .toList();
    }
}
