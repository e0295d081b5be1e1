package io.carillon.benchmarks.chat;

import io.carillon.schemas.Topic;
import io.carillon.schemas.Topics;

/** Where a message passes on its way, seen from outside: as soon as whoever reads the topic next can see it. */
enum Hop {
    COMMAND("socket, gateway, chat.commands", Topics.CHAT_COMMANDS),
    EVENT("chat-service, Cassandra, chat.events", Topics.CHAT_EVENTS),
    NOTIFICATION("resolver, user.notifications", Topics.USER_NOTIFICATIONS);

    private final String description;
    private final Topic topic;

    Hop(String description, Topic topic) {
        this.description = description;
        this.topic = topic;
    }

    /** What lies between the place before and this one. */
    String description() {
        return description;
    }

    Topic topic() {
        return topic;
    }
}
