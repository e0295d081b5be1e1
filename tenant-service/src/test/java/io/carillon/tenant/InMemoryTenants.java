package io.carillon.tenant;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.tenant.admins.SystemAdmins;
import io.carillon.tenant.announcements.Announcements;
import io.carillon.tenant.invitations.Invitations;
import io.carillon.tenant.reports.Reports;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Account;
import io.carillon.tenant.tenants.Announcement;
import io.carillon.tenant.tenants.Ban;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.Details;
import io.carillon.tenant.tenants.Invitation;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.PageRequest;
import io.carillon.tenant.tenants.Role;
import io.carillon.tenant.tenants.Standing;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.TenantStatus;
import io.carillon.tenant.tenants.Tenants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Tenants as the storage keeps them, in memory: what rules are tested on. */
public final class InMemoryTenants implements Tenants, Invitations, Reports, SystemAdmins {

    private final Map<String, Stored> stored = new HashMap<>();
    private final List<SpecificRecord> events = new ArrayList<>();
    private @Nullable Runnable beforeCommit;

    /** One aggregate. */
    private static final class Stored {
        private @Nullable Details details;
        private TenantStatus status = TenantStatus.PENDING;
        private String ownerId = "";
        private Instant createdAt = Instant.EPOCH;
        private long members;
        private long version;
        private Map<String, String> settings = Map.of();
        private final Map<String, Member> memberOf = new TreeMap<>();
        private final Map<String, Ban> bans = new TreeMap<>();
        private final Map<String, Account> accounts = new TreeMap<>();
        private final Map<String, Invitation> invitations = new TreeMap<>();
        private final Map<String, String> openInvitations = new TreeMap<>();
        private final Map<String, Announcement> announcements = new TreeMap<>();
        private final Set<String> reports = new HashSet<>();
        private final Set<String> admins = new HashSet<>();
    }

    /** What has been told, in order. */
    public List<SpecificRecord> events() {
        return List.copyOf(events);
    }

    /** The names of what has been told, in order. */
    public List<String> told() {
        return events.stream().map(event -> event.getSchema().getName()).toList();
    }

    /** Forgets what has been told. */
    public void forgetEvents() {
        events.clear();
    }

    /** Lets somebody else be faster, once. */
    public void beforeNextCommit(Runnable other) {
        beforeCommit = other;
    }

    /** Everything that is known of a tenant, for comparison. */
    public String dump(String tenantId) {
        Stored tenant = of(tenantId);
        return "%s %s %s %d %s %s %s %s %s %s %s"
                .formatted(
                        tenant.details,
                        tenant.status,
                        tenant.ownerId,
                        tenant.members,
                        tenant.settings,
                        tenant.memberOf,
                        tenant.bans,
                        tenant.accounts,
                        tenant.invitations,
                        tenant.openInvitations,
                        tenant.announcements);
    }

    /** A user's membership. */
    public Optional<Member> member(String tenantId, String userId) {
        return Optional.ofNullable(of(tenantId).memberOf.get(userId));
    }

    /** The user ids of members who are owners. */
    public List<String> owners(String tenantId) {
        return of(tenantId).memberOf.values().stream()
                .filter(member -> member.role() == Role.OWNER)
                .map(Member::userId)
                .toList();
    }

    private Stored of(String id) {
        return stored.computeIfAbsent(id, _ -> new Stored());
    }

    @Override
    public Optional<Tenant> find(String tenantId, Set<String> userIds) {
        Stored tenant = of(tenantId);
        return Optional.ofNullable(tenant.details)
                .map(details -> new Tenant(
                        tenantId,
                        details,
                        tenant.status,
                        tenant.ownerId,
                        tenant.members,
                        tenant.settings,
                        tenant.createdAt,
                        tenant.version,
                        userIds.stream().collect(Collectors.toMap(Function.identity(), id -> standing(tenant, id)))));
    }

    private static Standing standing(Stored tenant, String userId) {
        return new Standing(
                Optional.ofNullable(tenant.memberOf.get(userId)),
                Optional.ofNullable(tenant.bans.get(userId)),
                Optional.ofNullable(tenant.accounts.get(userId)),
                Optional.ofNullable(tenant.openInvitations.get(userId)));
    }

    @Override
    public long version(String aggregateId) {
        return of(aggregateId).version;
    }

    @Override
    public Collection<Tenant> findAll(Collection<String> tenantIds) {
        return tenantIds.stream().flatMap(id -> find(id, Set.of()).stream()).toList();
    }

    @Override
    public Commit commit(String aggregateId, long expectedVersion, Accepted<?> decision, Traceparent trace) {
        Runnable other = beforeCommit;
        beforeCommit = null;
        if (other != null) {
            other.run();
        }
        Stored aggregate = of(aggregateId);
        if (aggregate.version != expectedVersion) {
            return Commit.CONFLICT;
        }
        decision.changes().forEach(change -> apply(aggregate, change));
        aggregate.version += decision.events().size();
        events.addAll(decision.events());
        return Commit.COMMITTED;
    }

    private static void apply(Stored tenant, Change change) {
        switch (change) {
            case Change.Founded(var details, var status, String ownerId, var at) -> {
                tenant.details = details;
                tenant.status = status;
                tenant.ownerId = ownerId;
                tenant.createdAt = at;
            }
            case Change.DetailsChanged(var details) -> tenant.details = details;
            case Change.StatusChanged(var status) -> tenant.status = status;
            case Change.SettingsChanged(var settings) -> tenant.settings = settings;
            case Change.OwnerChanged(String ownerId) -> tenant.ownerId = ownerId;
            case Change.MembersCounted(long members) -> tenant.members = members;
            case Change.MemberPut(var member) -> tenant.memberOf.put(member.userId(), member);
            case Change.MemberEnded(String userId) -> tenant.memberOf.remove(userId);
            case Change.Banned(var ban) -> tenant.bans.put(ban.userId(), ban);
            case Change.BanLifted(String userId) -> tenant.bans.remove(userId);
            case Change.AccountPut(var account) -> tenant.accounts.put(account.userId(), account);
            case Change.AccountDeleted(String userId) -> tenant.accounts.remove(userId);
            case Change.InvitationSent(var invitation) -> {
                tenant.invitations.put(invitation.id(), invitation);
                tenant.openInvitations.put(invitation.userId(), invitation.id());
            }
            case Change.InvitationClosed(var invitation) -> {
                tenant.invitations.put(invitation.id(), invitation);
                tenant.openInvitations.remove(invitation.userId());
            }
            case Change.AnnouncementPut(var announcement) -> tenant.announcements.put(announcement.id(), announcement);
            case Change.AnnouncementDeleted(String id) -> tenant.announcements.remove(id);
            case Change.ReportTaken(String report, var _) -> tenant.reports.add(report);
            case Change.SystemAdminPut(String userId, var _) -> tenant.admins.add(userId);
            case Change.SystemAdminEnded(String userId) -> tenant.admins.remove(userId);
        }
    }

    @Override
    public Optional<Invitation> find(String tenantId, String invitationId) {
        return Optional.ofNullable(of(tenantId).invitations.get(invitationId));
    }

    @Override
    public List<Invitation> ofTenant(String tenantId, PageRequest page) {
        return List.copyOf(of(tenantId).invitations.values());
    }

    @Override
    public List<Invitation> openOf(String userId, PageRequest page) {
        return stored.values().stream()
                .flatMap(tenant -> tenant.invitations.values().stream())
                .filter(invitation -> invitation.userId().equals(userId))
                .toList();
    }

    /** Announcements have another port. */
    public Announcements announcements() {
        return new Announcements() {
            @Override
            public Optional<Announcement> find(String tenantId, String announcementId) {
                return Optional.ofNullable(of(tenantId).announcements.get(announcementId));
            }

            @Override
            public List<Announcement> ofTenant(String tenantId, PageRequest page) {
                return of(tenantId).announcements.values().stream()
                        .sorted(Comparator.comparing(Announcement::id).reversed())
                        .toList();
            }

            @Override
            public List<Announcement> pinned(String tenantId) {
                return of(tenantId).announcements.values().stream()
                        .filter(Announcement::pinned)
                        .toList();
            }
        };
    }

    @Override
    public boolean wasTaken(String aggregateId, String report) {
        return of(aggregateId).reports.contains(report);
    }

    @Override
    public boolean contains(String userId) {
        return of(SYSTEM).admins.contains(userId);
    }
}
