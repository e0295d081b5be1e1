package io.carillon.chat;

import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.EventMetadata;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What was told in the log of events, in the order in which it stands there. */
final class ToldEvents {

    private final EventTopic topic;

    ToldEvents(LocalStack stack) {
        this.topic = new EventTopic(stack, Topics.CHAT_EVENTS);
    }

    /** An event. */
    record Told(String scope, String id, String sequence, SpecificRecord event) {}

    /** Of some scopes, repeats included. */
    List<Told> all(Set<String> scopes) {
        return topic.eventsOf(scopes).stream().map(ToldEvents::told).toList();
    }

    private static Told told(ConsumerRecord<String, SpecificRecord> entry) {
        return new Told(
                entry.key(),
                EventTopic.header(entry, EventMetadata.ID_HEADER),
                EventTopic.header(entry, EventMetadata.SEQUENCE_HEADER),
                entry.value());
    }

    /** Of one scope, of one type, as the resolver hears them. */
    <T extends SpecificRecord> List<T> heard(String scope, Class<T> type) {
        return heard(List.of(scope), type).getOrDefault(scope, List.of());
    }

    /** Of many scopes, by scope: what has no higher number than one before is a repeat. */
    <T extends SpecificRecord> Map<String, List<T>> heard(Collection<String> scopes, Class<T> type) {
        Map<String, List<T>> heard = new HashMap<>();
        Map<String, String> last = new HashMap<>();
        Set<String> signals = new HashSet<>();
        for (Told told : all(Set.copyOf(scopes))) {
            boolean isSignal = told.sequence().isEmpty();
            boolean isNew = isSignal
                    ? signals.add(told.id())
                    : told.sequence().compareTo(last.getOrDefault(told.scope(), "")) > 0;
            if (isNew && !isSignal) {
                last.put(told.scope(), told.sequence());
            }
            if (isNew && type.isInstance(told.event())) {
                heard.computeIfAbsent(told.scope(), _ -> new ArrayList<>()).add(type.cast(told.event()));
            }
        }
        return heard;
    }
}
