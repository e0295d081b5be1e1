package io.carillon.tenant.tenants;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One thing to write when a decision is committed. */
public sealed interface Change {

    /** The tenant comes into being; its owner is put by {@link MemberPut}. */
    record Founded(Details details, TenantStatus status, String ownerId, Instant at) implements Change {}

    record DetailsChanged(Details details) implements Change {}

    record StatusChanged(TenantStatus status) implements Change {}

    /** @param settings all of them */
    record SettingsChanged(Map<String, String> settings) implements Change {}

    record OwnerChanged(String ownerId) implements Change {}

    /** How many members there are from now on. */
    record MembersCounted(long members) implements Change {}

    /** A user is a member from now on, or a member with another role, name or state. */
    record MemberPut(Member member) implements Change {}

    record MemberEnded(String userId) implements Change {}

    record Banned(Ban ban) implements Change {}

    record BanLifted(String userId) implements Change {}

    record AccountPut(Account account) implements Change {}

    record AccountDeleted(String userId) implements Change {}

    record InvitationSent(Invitation invitation) implements Change {}

    /** @param invitation with the status that it has from now on */
    record InvitationClosed(Invitation invitation) implements Change {}

    record AnnouncementPut(Announcement announcement) implements Change {}

    record AnnouncementDeleted(String announcementId) implements Change {}

    /** Another system's report was taken, so that the same one isn't told again for a while. */
    record ReportTaken(String report, Duration remembered) implements Change {}

    /** A user is told what concerns system admins. */
    record SystemAdminPut(String userId, Instant since) implements Change {}

    record SystemAdminEnded(String userId) implements Change {}
}
