package io.carillon.tenant.tenants;

import io.carillon.tenant.tenants.Refusal.Code;
import java.util.Optional;
import java.util.function.Supplier;

/** Who may do what to whom in a tenant. System admins may what an owner may, and are above him. */
public final class Rights {

    private Rights() {}

    /** The decision, if the caller may do it in the tenant at all. */
    public static <T> Decision<T> to(Action action, Tenant tenant, Caller caller, Supplier<Decision<T>> decide) {
        return refusal(action, tenant, caller).<Decision<T>>map(Refused::new).orElseGet(decide);
    }

    /** The decision, if the caller may do it in the tenant, and to somebody of the role. */
    public static <T> Decision<T> toActOn(
            Role target, Action action, Tenant tenant, Caller caller, Supplier<Decision<T>> decide) {
        return to(
                action,
                tenant,
                caller,
                () -> isAbove(tenant, caller, target) ? decide.get() : Refused.of(Code.LEVEL_TOO_LOW, target.code()));
    }

    /** The decision, if the caller may look at the tenant. */
    public static <T> Outcome<T> toLook(Tenant tenant, Caller caller, Supplier<Outcome<T>> look) {
        return mayLook(tenant, caller) ? look.get() : Refused.of(Code.UNKNOWN_TENANT, tenant.id());
    }

    /** What the caller asks for, if he may do the action in the tenant, whatever its status. */
    public static <T> Outcome<T> toRead(Action action, Tenant tenant, Caller caller, Supplier<T> read) {
        return roleRefusal(action, tenant, caller)
                .<Outcome<T>>map(Refused::new)
                .orElseGet(() -> new Done<>(read.get()));
    }

    /** Strangers aren't told that it exists. */
    public static boolean mayLook(Tenant tenant, Caller caller) {
        return caller.mayReport()
                || tenant.standing(caller.userId()).activeMember().isPresent();
    }

    /** Whether the caller's level is above a role. */
    public static boolean isAbove(Tenant tenant, Caller caller, Role role) {
        return caller.isSystemAdmin()
                || tenant.standing(caller.userId())
                        .activeMember()
                        .filter(member -> member.role().isAbove(role))
                        .isPresent();
    }

    private static Optional<Refusal> refusal(Action action, Tenant tenant, Caller caller) {
        return roleRefusal(action, tenant, caller).or(() -> statusRefusal(action, tenant));
    }

    private static Optional<Refusal> roleRefusal(Action action, Tenant tenant, Caller caller) {
        if (caller.isSystemAdmin()) {
            return Optional.empty();
        }
        Optional<Member> member = tenant.standing(caller.userId()).activeMember();
        if (member.isEmpty()) {
            return Optional.of(Refusal.of(Code.UNKNOWN_TENANT, tenant.id()));
        }
        return action.isFor(member.get().role())
                ? Optional.empty()
                : Optional.of(Refusal.of(Code.FORBIDDEN, action.whoMay()));
    }

    private static Optional<Refusal> statusRefusal(Action action, Tenant tenant) {
        return action.worksIn(tenant.status())
                ? Optional.empty()
                : Optional.of(Refusal.of(Code.TENANT_NOT_ACTIVE, tenant.status().code()));
    }
}
