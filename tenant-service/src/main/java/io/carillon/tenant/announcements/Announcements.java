package io.carillon.tenant.announcements;

import io.carillon.tenant.tenants.Announcement;
import io.carillon.tenant.tenants.PageRequest;
import java.util.List;
import java.util.Optional;

/** The stored announcements. */
public interface Announcements {

    Optional<Announcement> find(String tenantId, String announcementId);

    /** Those of a tenant, the newest first. */
    List<Announcement> ofTenant(String tenantId, PageRequest page);

    /** The pinned ones, the newest first; they are few. */
    List<Announcement> pinned(String tenantId);
}
