package io.carillon.resolver.routing;

import io.carillon.resolver.deadletter.DeadLetterReason;
import io.carillon.resolver.deadletter.Refusal;
import io.carillon.resolver.event.Event;
import io.carillon.resolver.fanout.PartitionLayout;
import io.carillon.resolver.json.AvroJson;
import io.carillon.schemas.rules.Audience;
import io.carillon.schemas.rules.EventFields;
import io.carillon.schemas.rules.NotifyRule;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One notify rule applied to one event: its message, and its audiences sorted by where they are resolved. */
final class RuleRouting {

    private static final String SYSTEM_ADMINS = "system:admins";

    private final Event event;
    private final Message message;
    private final Set<String> users = new TreeSet<>();
    private final List<MemberFilter> ownMembers = new ArrayList<>();
    private final Map<String, List<MemberFilter>> otherScopes = new LinkedHashMap<>();
    private final Set<String> channels = new LinkedHashSet<>();

    private RuleRouting(Event event, Message message) {
        this.event = event;
        this.message = message;
    }

    static RuleRouting of(NotifyRule rule, Event event) {
        RuleRouting routing = new RuleRouting(event, messageOf(rule, event));
        rule.to().forEach(routing::add);
        return routing;
    }

    private static Message messageOf(NotifyRule rule, Event event) {
        Instant occurredAt = event.occurredAt();
        return new Message(
                NotificationIds.of(event, rule.index()),
                rule.type(),
                ByteBuffer.wrap(AvroJson.encode(event.payload(), rule.data())),
                event.scope(),
                occurredAt,
                rule.ephemeral(),
                rule.timeToLive().map(occurredAt::plus).orElse(null),
                rule.channel().map(name -> name.resolveScope(event.payload())).orElse(null),
                rule.report() ? event.id() : null);
    }

    private void add(Audience audience) {
        switch (audience) {
            case Audience.Users named -> users.addAll(userIds(named.fields()));
            case Audience.Actor actor -> users.add(EventFields.requiredText(event.payload(), actor.field()));
            case Audience.Channel channel -> channels.add(channel.name().resolve(event.payload()));
            case Audience.SystemAdmins _ -> addMembers(SYSTEM_ADMINS, new MemberFilter(Set.of(), Set.of()));
            case Audience.MembersOf members -> addMembers(members);
            case Audience.SubscribersOf(var members) -> addMembers(members);
        }
    }

    private void addMembers(Audience.MembersOf members) {
        addMembers(
                members.scope().resolveScope(event.payload()),
                new MemberFilter(members.roles(), userIds(members.exceptFields())));
    }

    private void addMembers(String scope, MemberFilter filter) {
        if (scope.equals(event.key())) {
            ownMembers.add(filter);
        } else {
            otherScopes.computeIfAbsent(scope, absent -> new ArrayList<>()).add(filter);
        }
    }

    private Set<String> userIds(List<String> fields) {
        Set<String> ids = new TreeSet<>();
        fields.forEach(field -> ids.addAll(EventFields.userIds(event.payload(), field)));
        return ids;
    }

    /** Why the message cannot be delivered; empty when it can. */
    Optional<Refusal> check(PartitionLayout layout, int largestData) {
        int size = message.data().remaining();
        if (size > largestData) {
            return Optional.of(new Refusal(
                    DeadLetterReason.RECORD_TOO_LARGE,
                    message.type() + ": data has " + size + " bytes, the most is " + largestData));
        }
        return ownMembers.isEmpty() ? Optional.empty() : OwnScope.check(event, layout);
    }

    List<Delivery> deliveries() {
        List<Delivery> deliveries = new ArrayList<>();
        if (!users.isEmpty() || !ownMembers.isEmpty() || isReportOfNobody()) {
            deliveries.add(new Delivery.ToRecipients(message, users, ownMembers));
        }
        int part = 1;
        for (Map.Entry<String, List<MemberFilter>> other : otherScopes.entrySet()) {
            // Who is named is told from here, so the other scope's task leaves him out.
            List<MemberFilter> members = other.getValue().stream()
                    .map(filter -> filter.without(users))
                    .toList();
            deliveries.add(new Delivery.ToOtherScope(part(part++), other.getKey(), members));
        }
        int channelPart = 0;
        for (String channel : channels) {
            deliveries.add(new Delivery.ToChannel(part(channelPart++), channel));
        }
        return deliveries;
    }

    /** Whether there is nobody to tell, which somebody wants to know. */
    private boolean isReportOfNobody() {
        return message.reportEventId() != null && otherScopes.isEmpty();
    }

    private Message part(int part) {
        return message.withId(NotificationIds.ofPart(message.id(), part));
    }
}
