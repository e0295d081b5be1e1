package io.carillon.resolver.routing;

import io.carillon.resolver.deadletter.DeadLetterReason;
import io.carillon.resolver.deadletter.Refusal;
import io.carillon.resolver.event.Event;
import io.carillon.resolver.fanout.PartitionLayout;
import io.carillon.resolver.membership.MembershipChange;
import io.carillon.schemas.rules.EventFields;
import io.carillon.schemas.rules.MembershipRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills in a membership rule from an event. */
final class MembershipRouting {

    private MembershipRouting() {}

    /** Why the event may not change a membership here; empty when it may. */
    static Optional<Refusal> check(MembershipRule rule, Event event, PartitionLayout layout) {
        return OwnScope.check(event, layout).or(() -> checkScope(rule, event));
    }

    private static Optional<Refusal> checkScope(MembershipRule rule, Event event) {
        String scope = rule.scope().resolveScope(event.payload());
        return scope.equals(event.key())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        DeadLetterReason.MEMBERSHIP_SCOPE_IS_NOT_KEY,
                        "the membership is of " + scope + ", the record's key is " + event.key()));
    }

    static MembershipChange change(MembershipRule rule, Event event) {
        String scope = rule.scope().resolveScope(event.payload());
        String userId = EventFields.requiredText(event.payload(), rule.userField());
        return switch (rule.op()) {
            case PUT -> new MembershipChange.Put(scope, userId, roleOf(rule, event), nicknameOf(rule, event));
            case REMOVE -> new MembershipChange.Remove(scope, userId);
        };
    }

    private static @Nullable String roleOf(MembershipRule rule, Event event) {
        return rule.roleField()
                .map(field -> EventFields.requiredText(event.payload(), field))
                .orElse(null);
    }

    private static @Nullable String nicknameOf(MembershipRule rule, Event event) {
        return rule.nicknameField()
                .flatMap(field -> EventFields.optionalText(event.payload(), field))
                .orElse(null);
    }
}
