package io.carillon.tenant.members;

import io.carillon.events.tenant.TenantOwnerTransferred;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import io.carillon.tenant.tenants.Role;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tenant gets another owner, who is a member; the one before stays as an admin. One change, so there is one owner always. */
public final class TransferringOwnership {

    private final ChangingTenant changing;
    private final Tenants tenants;
    private final Clock clock;

    public TransferringOwnership(ChangingTenant changing, Tenants tenants, Clock clock) {
        this.changing = changing;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The new owner. */
    public Outcome<Member> transfer(Caller caller, String tenantId, String userId) {
        return changing.change(
                tenantId,
                caller,
                Set.of(userId),
                tenant -> Rights.to(Action.TRANSFER, tenant, caller, () -> transfer(tenant, caller, userId)));
    }

    private Decision<Member> transfer(Tenant tenant, Caller caller, String userId) {
        if (tenant.ownerId().equals(userId)) {
            return Refused.of(Code.ROLE_UNCHANGED, Role.OWNER.code());
        }
        Optional<Member> heir = tenant.standing(userId).member();
        if (heir.isEmpty()) {
            return Refused.of(Code.UNKNOWN_MEMBER, userId);
        }
        return heir.get().suspended()
                ? Refused.of(Code.SUSPENDED, userId)
                : transferred(tenant, caller, owner(tenant), heir.get());
    }

    /** A system admin transfers what isn't his own, so the owner's standing wasn't asked for. */
    private Member owner(Tenant tenant) {
        return tenants.find(tenant.id(), Set.of(tenant.ownerId()))
                .flatMap(found -> found.standing(tenant.ownerId()).member())
                .orElseThrow(() -> new IllegalStateException("the tenant %s has no owner".formatted(tenant.id())));
    }

    private Decision<Member> transferred(Tenant tenant, Caller caller, Member owner, Member heir) {
        Instant now = clock.instant();
        Member newOwner = heir.as(Role.OWNER);
        Member oldOwner = owner.as(Role.ADMIN);
        TenantOwnerTransferred transferred = TenantOwnerTransferred.newBuilder()
                .setTenantId(tenant.id())
                .setOldOwner(owner.userId())
                .setNewOwner(newOwner.userId())
                .setRole(newOwner.role().code())
                .setNickname(newOwner.nickname())
                .setTransferredBy(caller.userId())
                .setTransferredAt(now)
                .build();
        return new Accepted<>(
                newOwner,
                List.of(
                        new Change.OwnerChanged(newOwner.userId()),
                        new Change.MemberPut(newOwner),
                        new Change.MemberPut(oldOwner)),
                List.of(
                        transferred,
                        MemberEvents.roleChanged(tenant.id(), oldOwner, owner.role(), caller.userId(), now)));
    }
}
