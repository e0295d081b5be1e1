package io.carillon.chat.members;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.Member;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.Scopes;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import java.time.Clock;
import java.util.Optional;

/** Makes a user a member of a role, or gives a member another one. */
public final class PuttingMember implements CommandHandler {

    private final Owned kind;
    private final Scopes scopes;
    private final int maxMembers;
    private final Clock clock;

    public PuttingMember(Owned kind, Scopes scopes, int maxMembers, Clock clock) {
        this.kind = kind;
        this.scopes = scopes;
        this.maxMembers = maxMembers;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        CommandData data = command.read();
        String userId = MemberRules.userId(data);
        String role = data.word("role", kind.roles(), Role.MEMBER);
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        if (!kind.exists(view)) {
            return Outcome.refused(MemberRules.unknown(view.scope()));
        }
        Optional<Member> present = scopes.member(view.scope(), userId);
        return check(command, view, present, role)
                .map(Outcome::refused)
                .orElseGet(() -> put(command, view, userId, role, present));
    }

    private Optional<Refusal> check(Command command, ScopeView view, Optional<Member> present, String role) {
        String current = present.map(Member::role).orElse(Role.MEMBER);
        Optional<Refusal> forbidden =
                MemberRules.mayManage(command.asker(), view, Role.rank(current) > Role.rank(role) ? current : role);
        if (forbidden.isPresent()) {
            return forbidden;
        }
        boolean losesOwner = current.equals(Role.OWNER) && !role.equals(Role.OWNER);
        if (losesOwner
                && !scopes.hasOtherOwner(view.scope(), present.orElseThrow().userId())) {
            return Optional.of(MemberRules.lastOwner());
        }
        return present.isEmpty() && view.state().members() >= maxMembers
                ? Optional.of(MemberRules.tooMany(maxMembers))
                : Optional.empty();
    }

    private Outcome put(Command command, ScopeView view, String userId, String role, Optional<Member> present) {
        String by = command.asker().userId();
        String id = view.scope().id();
        if (present.isEmpty()) {
            long members = view.state().members() + 1;
            return Outcome.done(kind.joined(
                    id, new Owned.NewMember(userId, role, userId.equals(by), by, members, clock.instant())));
        }
        return present.get().role().equals(role)
                ? Outcome.done()
                : Outcome.done(kind.roleChanged(id, userId, role, by, clock.instant()));
    }
}
