package io.carillon.resolver.topology;

import io.carillon.resolver.fanout.Fanout;
import io.carillon.resolver.log.LogPosition;
import io.carillon.resolver.membership.Memberships;
import io.carillon.resolver.routing.Delivery;
import io.carillon.resolver.routing.MemberFilter;
import io.carillon.resolver.routing.Message;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.header.Headers;

/** Finds the recipients of deliveries in this task's memberships and writes their notifications. */
final class Delivering {

    private final ResolverParts parts;
    private final Memberships memberships;
    private final Output output;

    Delivering(ResolverParts parts, Memberships memberships, Output output) {
        this.parts = parts;
        this.memberships = memberships;
        this.output = output;
    }

    /**
     * @param view whose members count: those the log knows at this position
     * @param cause headers of the record that led here
     */
    void deliver(Delivery delivery, LogPosition view, Headers cause) {
        switch (delivery) {
            case Delivery.ToRecipients(var message, var users, var members) ->
                toRecipients(message, users, message.scope(), members, view, cause);
            case Delivery.ToOtherScope request -> output.request(request, cause);
            case Delivery.ToChannel(var message, var channel) -> output.channelNotification(message, channel, cause);
        }
    }

    void toMembers(Message message, String scope, List<MemberFilter> members, LogPosition view, Headers cause) {
        toRecipients(message, Set.of(), scope, members, view, cause);
    }

    private void toRecipients(
            Message message,
            Set<String> users,
            String scope,
            List<MemberFilter> members,
            LogPosition view,
            Headers cause) {
        Fanout fanout = new Fanout(
                parts.layout(),
                parts.limit(),
                message.data().remaining(),
                batch -> output.notification(message, batch, cause));
        AtomicLong addressed = new AtomicLong(users.size());
        users.forEach(fanout::add);
        if (!members.isEmpty()) {
            memberships.forEachMember(scope, view, member -> {
                boolean meant = members.stream().anyMatch(filter -> filter.includes(member));
                if (meant && !users.contains(member.userId())) {
                    fanout.add(member.userId());
                    addressed.incrementAndGet();
                }
            });
        }
        fanout.finish();
        String eventId = message.reportEventId();
        if (eventId != null) {
            output.report(message, eventId, addressed.get(), cause);
        }
    }
}
