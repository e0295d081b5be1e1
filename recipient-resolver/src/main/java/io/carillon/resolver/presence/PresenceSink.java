package io.carillon.resolver.presence;

import io.carillon.schemas.Topic;
import io.carillon.schemas.Topics;

/** Where processors of presence write. Not the sinks of events: a sink shared would make it one sub-topology. */
enum PresenceSink {
    TICKS("write-presence-ticks", Topics.PRESENCE_LEASES),
    REQUESTS("write-presence-audience-requests", Topics.AUDIENCE_REQUESTS),
    USER_PRESENCE("write-user-presence", Topics.USER_PRESENCE),
    USER_MEMBERSHIPS("write-user-memberships", Topics.USER_MEMBERSHIPS),
    DEAD_LETTERS("write-presence-dead-letters", Topics.RESOLVER_DEAD_LETTERS);

    private final String node;
    private final Topic topic;

    PresenceSink(String node, Topic topic) {
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
