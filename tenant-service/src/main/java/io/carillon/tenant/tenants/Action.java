package io.carillon.tenant.tenants;

import static io.carillon.tenant.tenants.Role.ADMIN;
import static io.carillon.tenant.tenants.Role.MODERATOR;
import static io.carillon.tenant.tenants.Role.OWNER;
import static io.carillon.tenant.tenants.TenantStatus.ACTIVE;
import static io.carillon.tenant.tenants.TenantStatus.PENDING;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.Set;

/**
 * What needs a role: the permission table. The first four lines are columns of the document's table "Tenant Role Permissions"; its
 * fifth, deleting messages, is decided where messages are, in the chat service. The others are this service's own.
 */
public enum Action {
    /** To end somebody's membership. */
    KICK(OWNER, ADMIN, MODERATOR),
    /** To keep somebody out, and to let him in again. */
    BAN(OWNER, ADMIN),
    /** To give roles below one's own to members of lower levels, and nicknames. */
    MANAGE_ROLES(OWNER, ADMIN),
    /** To publish, change, pin and delete announcements. */
    ANNOUNCE(OWNER, ADMIN, MODERATOR),
    /** To ask users in, with roles below one's own. */
    INVITE(OWNER, ADMIN, MODERATOR),
    /** To create, change, suspend and delete accounts, of those of lower levels. */
    MANAGE_ACCOUNTS(OWNER, ADMIN),
    /** To change what describes the tenant, and its settings. */
    MANAGE_TENANT(Set.of(PENDING, ACTIVE), OWNER, ADMIN),
    /** To give the tenant another owner. */
    TRANSFER(OWNER);

    private final Set<TenantStatus> in;
    private final Set<Role> roles;

    Action(Role... roles) {
        this(Set.of(ACTIVE), roles);
    }

    Action(Set<TenantStatus> in, Role... roles) {
        this.in = in;
        this.roles = Set.of(roles);
    }

    /** Whether members with the role may do it. */
    public boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** Whether it is possible in tenants of the status. */
    public boolean worksIn(TenantStatus status) {
        return in.contains(status);
    }

    /** Who may, for people. */
    String whoMay() {
        return roles.stream()
                .sorted(Comparator.comparingInt(Role::level).reversed())
                .map(Role::code)
                .collect(joining(", "));
    }
}
