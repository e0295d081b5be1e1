package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.tenant.tenants.Announcement;

/** Writes an announcement, over what it said before. */
final class InsertAnnouncement {

    private final PreparedStatement statement;

    InsertAnnouncement(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO tenant (tenant_id, section, item, title, content, made_by, display_name, role, pinned, since, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """);
    }

    BoundStatement bind(Announcement announcement) {
        return statement.bind(
                announcement.tenantId(),
                Section.ANNOUNCEMENT,
                announcement.id(),
                announcement.title(),
                announcement.content(),
                announcement.author().id(),
                announcement.author().displayName(),
                announcement.author().role(),
                announcement.pinned(),
                announcement.createdAt(),
                announcement.updatedAt());
    }
}
