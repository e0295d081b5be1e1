package io.carillon.chat.members;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.Refusal;
import java.time.Clock;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * {@code room.join} and {@code subscribe}: a user asks for what is said in a room or group. Whoever is a member gets it; an
 * open one makes him a member, because only members are told. The session's subscription is the gateway's business.
 */
public final class Joining implements CommandHandler {

    private final Owned kind;
    private final Function<String, Refusal> closed;
    private final int maxMembers;
    private final Clock clock;

    /** @param closed what an outsider of a closed one hears, by its scope */
    public Joining(Owned kind, Function<String, Refusal> closed, int maxMembers, Clock clock) {
        this.kind = kind;
        this.closed = closed;
        this.maxMembers = maxMembers;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        if (!kind.exists(view)) {
            return Outcome.refused(MemberRules.unknown(view.scope()));
        }
        if (view.asker().isPresent()) {
            return Outcome.done();
        }
        if (!view.state().details().map(Details::isOpen).orElse(false)) {
            return Outcome.refused(closed.apply(view.scope().toString()));
        }
        return view.state().members() >= maxMembers
                ? Outcome.refused(MemberRules.tooMany(maxMembers))
                : Outcome.done(joined(command.asker().userId(), view));
    }

    private SpecificRecord joined(String userId, ScopeView view) {
        long members = view.state().members() + 1;
        return kind.joined(
                view.scope().id(), new Owned.NewMember(userId, Role.MEMBER, true, userId, members, clock.instant()));
    }
}
