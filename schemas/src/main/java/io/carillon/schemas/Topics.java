package io.carillon.schemas;

import static io.carillon.schemas.Topic.compacted;
import static io.carillon.schemas.Topic.kept;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Every topic of the platform, one line each: retention, name, key, value. {@code docs/topics.md} shows the same list
 * with who writes and reads each topic.
 */
public final class Topics {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    /** Events of the family service. */
    public static final Topic FAMILY_EVENTS = kept(WEEK, "family.events", "scope, family:<family id>", "Avro events");

    /** Events of the chat service, and of back ends that send to groups and users by producing events. */
    public static final Topic CHAT_EVENTS = kept(WEEK, "chat.events", "scope, such as room:<name>", "Avro events");

    /** Events of the tenant service, and of systems that report to tenants by producing events. */
    public static final Topic TENANT_EVENTS = kept(WEEK, "tenant.events", "scope, tenant:<tenant id>", "Avro events");

    /** The delivery log: what users are told. */
    public static final Topic USER_NOTIFICATIONS =
            kept(WEEK, "user.notifications", "user id of the first recipient", "Notification");

    /** What the subscribers of a channel are told. */
    public static final Topic CHANNEL_NOTIFICATIONS =
            kept(WEEK, "channel.notifications", "channel name", "Notification or ChannelEvent");

    /** Who is subscribed to which channel over which gateway, partitioned by application and channel. */
    public static final Topic CHANNEL_SUBSCRIPTIONS = compacted(
            "channel.subscriptions",
            "<app id>/<channel>/<gateway id>, or <gateway id>",
            "ChannelSubscribers or ChannelGateway, or a tombstone when it ended");

    /** Who is in which scope, for analytics and for services that need the current state. */
    public static final Topic SCOPE_MEMBERSHIPS =
            compacted("scope.memberships", "<scope>/<user id>", "Membership, or a tombstone when it ended");

    /** In which scopes a user is: {@link #SCOPE_MEMBERSHIPS} by user, partitioned like {@link #USER_NOTIFICATIONS}. */
    public static final Topic USER_MEMBERSHIPS =
            compacted("user.memberships", "<user id>/<scope>", "Membership, or a tombstone when it ended");

    /** Who is connected: sessions, the leases of the gateways that hold them, and the resolver's ticks. */
    public static final Topic PRESENCE_LEASES =
            kept(DAY, "presence.leases", "user id", "DeviceSession, GatewayLease or PresenceTick");

    /** How users were last told to be, for analytics. */
    public static final Topic USER_PRESENCE = compacted("user.presence", "user id", "Presence");

    /** What clients ask of the chat service. */
    public static final Topic CHAT_COMMANDS = kept(WEEK, "chat.commands", "scope", "ClientCommand");

    /** What clients ask of the tenant service. */
    public static final Topic TENANT_COMMANDS = kept(WEEK, "tenant.commands", "scope", "ClientCommand");

    /** What services say to commands, in the partition that the asking gateway named. */
    public static final Topic COMMAND_ANSWERS = kept(DAY, "command.answers", "session id", "CommandAnswer");

    /** How many users events were addressed to, for rules that ask for it. */
    public static final Topic DELIVERY_REPORTS = kept(WEEK, "delivery.reports", "event id", "DeliveryReport");

    /** Internal to the resolver: notifications on their way to the task that owns another scope's memberships. */
    public static final Topic AUDIENCE_REQUESTS =
            kept(WEEK, "recipient-resolver.audience-requests", "scope", "AudienceRequest");

    /** Events the resolver could not decode or route, as they were, with the reason in the headers. */
    public static final Topic RESOLVER_DEAD_LETTERS =
            kept(FORTNIGHT, "recipient-resolver.dead-letters", "the failed record's key", "the failed record's bytes");

    /** Notifications a gateway could not decode, as they were, with the reason in the headers. */
    public static final Topic GATEWAY_DEAD_LETTERS = kept(
            FORTNIGHT, "notification-gateway.dead-letters", "the failed record's key", "the failed record's bytes");

    /** Commands the chat service could not read or carry out, as they were, with the reason in the headers. */
    public static final Topic CHAT_DEAD_LETTERS =
            kept(FORTNIGHT, "chat-service.dead-letters", "the failed record's key", "the failed record's bytes");

    /** Commands the tenant service could not read or carry out, as they were, with the reason in the headers. */
    public static final Topic TENANT_DEAD_LETTERS =
            kept(FORTNIGHT, "tenant-service.dead-letters", "the failed record's key", "the failed record's bytes");

    /**
     * The names of event topics. A new service brings its own topic by naming it so. All of them,
     * {@link #USER_NOTIFICATIONS} and {@link #AUDIENCE_REQUESTS} have the same number of partitions, so that one task
     * of the resolver sees all that concerns a scope, in one order; so have {@link #PRESENCE_LEASES} and
     * {@link #USER_MEMBERSHIPS}, so that one sees all that concerns a user's presence.
     */
    public static final Pattern EVENTS = Pattern.compile("[a-z0-9][a-z0-9-]*\\.events");

    private static final List<Topic> ALL = List.of(
            FAMILY_EVENTS,
            CHAT_EVENTS,
            TENANT_EVENTS,
            USER_NOTIFICATIONS,
            CHANNEL_NOTIFICATIONS,
            CHANNEL_SUBSCRIPTIONS,
            SCOPE_MEMBERSHIPS,
            USER_MEMBERSHIPS,
            PRESENCE_LEASES,
            USER_PRESENCE,
            CHAT_COMMANDS,
            TENANT_COMMANDS,
            COMMAND_ANSWERS,
            DELIVERY_REPORTS,
            AUDIENCE_REQUESTS,
            RESOLVER_DEAD_LETTERS,
            GATEWAY_DEAD_LETTERS,
            CHAT_DEAD_LETTERS,
            TENANT_DEAD_LETTERS);

    private Topics() {}

    /** All topics declared here. */
    public static List<Topic> all() {
        return ALL;
    }

    /** Whether a topic must have the platform's partition count, because one task works on it together with others. */
    static boolean coPartitioned(String topic) {
        return topic.equals(USER_NOTIFICATIONS.name())
                || topic.equals(AUDIENCE_REQUESTS.name())
                || topic.equals(PRESENCE_LEASES.name())
                || topic.equals(USER_MEMBERSHIPS.name())
                || EVENTS.matcher(topic).matches();
    }
}
