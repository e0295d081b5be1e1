package io.carillon.resolver.routing;

import io.carillon.resolver.deadletter.Refusal;
import io.carillon.resolver.membership.MembershipChange;
import java.util.List;
import java.util.Optional;

/**
 * What an event asks for. A rule that cannot be applied does not hold back the others; an unusable membership rule
 * does, because audiences resolved without the change would be wrong.
 *
 * @param refusals why the event goes to the dead letters too; empty when all is well
 */
public record Route(Optional<MembershipChange> change, List<Delivery> deliveries, List<Refusal> refusals) {

    public Route {
        deliveries = List.copyOf(deliveries);
        refusals = List.copyOf(refusals);
    }

    static Route refused(Refusal refusal) {
        return new Route(Optional.empty(), List.of(), List.of(refusal));
    }
}
