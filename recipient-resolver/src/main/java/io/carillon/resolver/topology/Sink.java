package io.carillon.resolver.topology;

import io.carillon.schemas.Topic;
import io.carillon.schemas.Topics;

/** Where processors write: the name of the sink node and its topic. */
enum Sink {
    USER_NOTIFICATIONS("write-user-notifications", Topics.USER_NOTIFICATIONS),
    CHANNEL_NOTIFICATIONS("write-channel-notifications", Topics.CHANNEL_NOTIFICATIONS),
    SCOPE_MEMBERSHIPS("write-scope-memberships", Topics.SCOPE_MEMBERSHIPS),
    AUDIENCE_REQUESTS("write-audience-requests", Topics.AUDIENCE_REQUESTS),
    DELIVERY_REPORTS("write-delivery-reports", Topics.DELIVERY_REPORTS),
    DEAD_LETTERS("write-dead-letters", Topics.RESOLVER_DEAD_LETTERS);

    private final String node;
    private final Topic topic;

    Sink(String node, Topic topic) {
        this.node = node;
        this.topic = topic;
    }

    String node() {
        return node;
    }

    Topic topic() {
        return topic;
    }
}
