package io.carillon.resolver.routing;

import io.carillon.resolver.deadletter.DeadLetterReason;
import io.carillon.resolver.deadletter.Refusal;
import io.carillon.resolver.event.Event;
import io.carillon.resolver.fanout.PartitionLayout;
import io.carillon.resolver.json.UnwritableDataException;
import io.carillon.resolver.membership.MembershipChange;
import io.carillon.schemas.rules.MembershipRule;
import io.carillon.schemas.rules.NotifyRule;
import io.carillon.schemas.rules.RuleNotApplicableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies the rules of an event's schema to the event. Pure: the same event gives the same route, whatever the stores
 * hold.
 */
public final class Router {

    private final PartitionLayout layout;
    private final int largestData;

    /**
     * @param largestData bytes of JSON that fit into a notification
     */
    public Router(PartitionLayout layout, int largestData) {
        this.layout = layout;
        this.largestData = largestData;
    }

    /** What the event asks for. */
    public Route route(Event event) {
        Optional<MembershipRule> membership = event.rules().membership();
        try {
            Optional<Refusal> refusal = membership.flatMap(rule -> MembershipRouting.check(rule, event, layout));
            return refusal.map(Route::refused)
                    .orElseGet(() -> applyRules(event, membership.map(rule -> MembershipRouting.change(rule, event))));
        } catch (RuleNotApplicableException e) {
            return Route.refused(Refusal.because(DeadLetterReason.RULE_NOT_APPLICABLE, e));
        }
    }

    private Route applyRules(Event event, Optional<MembershipChange> change) {
        List<Delivery> deliveries = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (NotifyRule rule : event.rules().notifications()) {
            try {
                // First of all: data that can't be written is no fault of a rule that isn't meant for the event.
                if (rule.when().holdsFor(event.payload())) {
                    RuleRouting routing = RuleRouting.of(rule, event);
                    routing.check(layout, largestData)
                            .ifPresentOrElse(refusals::add, () -> deliveries.addAll(routing.deliveries()));
                }
            } catch (RuleNotApplicableException e) {
                refusals.add(refusal(DeadLetterReason.RULE_NOT_APPLICABLE, rule, e));
            } catch (UnwritableDataException e) {
                refusals.add(refusal(DeadLetterReason.NOT_SERIALIZABLE, rule, e));
            }
        }
        return new Route(change, deliveries, refusals);
    }

    private static Refusal refusal(DeadLetterReason reason, NotifyRule rule, RuntimeException cause) {
        return new Refusal(reason, "notify[" + rule.index() + "] " + rule.type() + ": " + cause.getMessage());
    }
}
