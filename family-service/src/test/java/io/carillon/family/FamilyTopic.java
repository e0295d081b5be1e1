package io.carillon.family;

import io.carillon.family.families.FamilyEvents;
import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Topics;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What stands in the topic of family events, by family. */
final class FamilyTopic {

    private final EventTopic topic;

    FamilyTopic(LocalStack stack) {
        this.topic = new EventTopic(stack, Topics.FAMILY_EVENTS);
    }

    /** Waits until a family has at least so many events; returns all it has. */
    List<ConsumerRecord<String, SpecificRecord>> awaitEvents(String familyId, int atLeast) {
        return topic.awaitEvents(FamilyEvents.scope(familyId), atLeast);
    }

    List<ConsumerRecord<String, SpecificRecord>> eventsOf(String familyId) {
        return topic.eventsOf(FamilyEvents.scope(familyId));
    }

    List<ConsumerRecord<String, SpecificRecord>> allEvents() {
        return topic.allEvents();
    }
}
