package io.carillon.chat.scopes;

import io.carillon.commandlog.Refusal;
import java.util.List;

/** Finds out whether a user takes part in a scope, from the memberships alone. */
public final class TakingPart {

    private static final String UNKNOWN_SCOPE = "unknown_scope";
    private static final String KINDS = "direct, room, group, family, tenant or network";

    private final Scopes scopes;
    private final String unknownCode;

    /** For commands that name a scope. */
    public TakingPart(Scopes scopes) {
        this(scopes, UNKNOWN_SCOPE);
    }

    private TakingPart(Scopes scopes, String unknownCode) {
        this.scopes = scopes;
        this.unknownCode = unknownCode;
    }

    /** For commands that name a tenant. */
    public static TakingPart inTenants(Scopes scopes) {
        return new TakingPart(scopes, ScopeKind.TENANT.unknownCode());
    }

    /** How a user stands in a scope. */
    public Access of(String userId, ScopeView view) {
        return switch (view.scope().kind()) {
            case DIRECT -> direct(userId, view.scope());
            case ROOM, GROUP ->
                member(view, Audience.SUBSCRIBERS, view.state().details().isPresent());
            case NETWORK -> member(view, Audience.MEMBERS, view.state().members() > 0);
            case FAMILY -> member(view, Audience.MEMBERS, true);
            case TENANT -> working(view, member(view, Audience.SUBSCRIBERS, true));
            case USER, MESSAGE -> new Access.Denied(noPlaceToTalk(view.scope().toString()));
        };
    }

    /** The text names nothing people can talk in. */
    public static Refusal noPlaceToTalk(String scope) {
        return Refusal.of(UNKNOWN_SCOPE, "%s is no scope people can talk in: use %s.".formatted(scope, KINDS));
    }

    private Access direct(String userId, Scope scope) {
        return scope.partnerOf(userId)
                .map(partner -> direct(userId, partner))
                .orElseGet(
                        () -> new Access.Denied(
                                Refusal.of(
                                        "not_a_member",
                                        "A direct scope is direct:<user id>:<user id>, the smaller id first, and you are one of the two.")));
    }

    private Access direct(String userId, String partner) {
        return scopes.share(userId, partner)
                ? new Access.Granted(new Audience("participants", List.of(userId, partner)), Role.MEMBER, null)
                : new Access.Denied(notReachable(partner));
    }

    /** Nobody can be called or written to out of the blue. */
    public static Refusal notReachable(String userId) {
        return Refusal.of(
                "not_reachable",
                "You share no family, room, group, tenant or network with %s, which is needed to reach somebody."
                        .formatted(userId));
    }

    /** Who is a stranger isn't told how the tenant stands. */
    private static Access working(ScopeView view, Access access) {
        return access instanceof Access.Granted && view.inactive()
                ? new Access.Denied(Refusal.of(
                        "tenant_not_active",
                        "The tenant %s waits for a system admin's approval, or is suspended: nobody talks in it until it is approved."
                                .formatted(view.scope().id())))
                : access;
    }

    private Access member(ScopeView view, Audience audience, boolean known) {
        return view.asker()
                .<Access>map(member -> new Access.Granted(audience, member.role(), member.nickname()))
                .filter(_ -> known)
                .orElseGet(() -> new Access.Denied(outside(view.scope(), known)));
    }

    private Refusal outside(Scope scope, boolean known) {
        boolean exists = known && (scope.kind().isOwned() || scopes.hasMembers(scope));
        return exists
                ? Refusal.notAMember(scope.toString())
                : Refusal.of(
                        unknownCode, "There is no %s %s.".formatted(scope.kind().prefix(), scope.id()));
    }
}
