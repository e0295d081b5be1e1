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

/** Ends a membership: one's own, or that of somebody one may manage. */
public final class RemovingMember implements CommandHandler {

    private final Owned kind;
    private final Scopes scopes;
    private final Clock clock;

    public RemovingMember(Owned kind, Scopes scopes, Clock clock) {
        this.kind = kind;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        CommandData data = command.read();
        String userId =
                data.has("user_id") ? MemberRules.userId(data) : command.asker().userId();
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        if (!kind.exists(view)) {
            return Outcome.refused(MemberRules.unknown(view.scope()));
        }
        Optional<Member> member = scopes.member(view.scope(), userId);
        String role = member.map(Member::role).orElse(Role.MEMBER);
        return check(command, view, userId, role)
                .map(Outcome::refused)
                .orElseGet(() -> member.isEmpty() ? Outcome.done() : remove(command, view, userId));
    }

    private Optional<Refusal> check(Command command, ScopeView view, String userId, String role) {
        if (!userId.equals(command.asker().userId())) {
            Optional<Refusal> forbidden = MemberRules.mayManage(command.asker(), view, role);
            if (forbidden.isPresent()) {
                return forbidden;
            }
        }
        boolean others = view.state().members() > 1;
        return role.equals(Role.OWNER) && others && !scopes.hasOtherOwner(view.scope(), userId)
                ? Optional.of(MemberRules.lastOwner())
                : Optional.empty();
    }

    private Outcome remove(Command command, ScopeView view, String userId) {
        String by = command.asker().userId();
        long members = Math.max(0, view.state().members() - 1);
        return Outcome.done(kind.left(
                view.scope().id(), new Owned.FormerMember(userId, userId.equals(by), by, members, clock.instant())));
    }
}
