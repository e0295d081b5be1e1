package io.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Topics;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * What stands in the topic of chat events, read from its beginning: an answer comes after the events are there. What is told
 * again with the same id counts once, as for every reader.
 */
final class ChatTopic {

    private final EventTopic topic;

    ChatTopic(LocalStack stack) {
        this.topic = new EventTopic(stack, Topics.CHAT_EVENTS);
    }

    /** The one event of a type that a scope has. */
    <T extends SpecificRecord> T only(String scope, Class<T> type) {
        List<T> events =
                of(scope).stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    /** All events of a scope. */
    List<SpecificRecord> of(String scope) {
        return EventTopic.values(EventTopic.withoutRepeats(topic.eventsOf(scope)));
    }
}
