package io.carillon.resolver.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.resolver.event.Event;
import io.carillon.resolver.log.LogPosition;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.rules.RoutingRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;

class NotificationIdsTest {

    private static final Schema SCHEMA = Schema.createRecord("E", null, null, false, List.of());

    @Test
    void an_id_is_made_of_the_events_and_the_rules_place() {
        assertThat(NotificationIds.of(event("evt_01J", "/family"), 2)).isEqualTo("ntf_01J_2");
    }

    @Test
    void equal_foreign_ids_of_two_sources_do_not_clash() {
        String one = NotificationIds.of(event("1", "/one"), 0);
        assertThat(one).matches("ntf_[0-9a-f]{32}_0").isEqualTo(NotificationIds.of(event("1", "/one"), 0));
        assertThat(one).isNotEqualTo(NotificationIds.of(event("1", "/two"), 0));
    }

    @Test
    void without_an_event_id_the_place_in_the_log_takes_its_part() {
        assertThat(NotificationIds.of(event(Optional.empty()), 1)).isEqualTo("ntf_billing.events_3_42_1");
    }

    @Test
    void further_parts_and_batches_are_numbered_from_one() {
        assertThat(NotificationIds.ofPart("ntf_x_0", 0)).isEqualTo("ntf_x_0");
        assertThat(NotificationIds.ofPart("ntf_x_0", 1)).isEqualTo("ntf_x_0.1");
        assertThat(NotificationIds.ofBatch("ntf_x_0.1", 0)).isEqualTo("ntf_x_0.1");
        assertThat(NotificationIds.ofBatch("ntf_x_0.1", 2)).isEqualTo("ntf_x_0.1_2");
    }

    private static Event event(String id, String source) {
        return event(Optional.of(new EventMetadata(id, "t", source, Instant.EPOCH, "s", null, null)));
    }

    private static Event event(Optional<EventMetadata> metadata) {
        return new Event(
                new LogPosition("billing.events", 3, 42, 0),
                "account:1",
                metadata,
                new GenericData.Record(SCHEMA),
                RoutingRules.parse(SCHEMA, "test"));
    }
}
