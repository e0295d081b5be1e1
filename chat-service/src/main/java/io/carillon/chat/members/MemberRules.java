package io.carillon.chat.members;

import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.commandlog.Asker;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import java.util.Optional;

/** Who may say who is a member: owners; admins, of those below them; back ends and system admins. */
final class MemberRules {

    private static final int MAX_USER_ID = 120;

    private MemberRules() {}

    static String userId(CommandData data) {
        return data.text("user_id", 1, MAX_USER_ID);
    }

    static Refusal unknown(Scope scope) {
        return Refusal.of(
                scope.kind().unknownCode(),
                "There is no %s %s.".formatted(scope.kind().prefix(), scope.id()));
    }

    /**
     * Whether he may give, change or take a membership.
     *
     * @param role the higher of the roles that the member has and is to have
     */
    static Optional<Refusal> mayManage(Asker asker, ScopeView view, String role) {
        if (asker.managesAll()) {
            return Optional.empty();
        }
        String own = view.role().orElse("");
        boolean above = own.equals(Role.OWNER) || (own.equals(Role.ADMIN) && Role.rank(role) < Role.rank(Role.ADMIN));
        return above
                ? Optional.empty()
                : Optional.of(Refusal.forbidden(
                        "Only owners manage members, and admins those who are neither owners nor admins."));
    }

    static Refusal lastOwner() {
        return Refusal.of("last_owner", "There is one owner at least: make somebody else an owner first.");
    }

    static Refusal tooMany(int max) {
        return Refusal.of("too_many_members", "There are %d members at most.".formatted(max));
    }
}
