package io.carillon.tenant.members;

import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import io.carillon.tenant.tenants.Tenant;
import java.util.function.Function;

/** Decisions about a member of a lower level. */
final class TargetMember {

    private TargetMember() {}

    /** Refuses a caller who may not do it at all before he learns who is a member. */
    static <T> Decision<T> decide(
            Action action, Tenant tenant, Caller caller, String userId, Function<Member, Decision<T>> decide) {
        return Rights.to(
                action,
                tenant,
                caller,
                () -> tenant.standing(userId)
                        .member()
                        .map(member ->
                                Rights.toActOn(member.role(), action, tenant, caller, () -> decide.apply(member)))
                        .orElseGet(() -> Refused.of(Code.UNKNOWN_MEMBER, userId)));
    }
}
