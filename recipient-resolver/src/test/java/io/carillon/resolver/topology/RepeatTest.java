package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.FamilyStory.SCOPE;
import static io.carillon.resolver.topology.FamilyStory.created;
import static io.carillon.resolver.topology.FamilyStory.header;
import static io.carillon.resolver.topology.FamilyStory.invited;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.schemas.Topics;
import io.carillon.schemas.events.EventMetadata;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatTest {

    @TempDir
    Path stateDir;

    private Resolver resolver;

    @BeforeEach
    void start() {
        resolver = Resolver.withOnePartition(stateDir);
        happens(created("alice"), 1);
    }

    @AfterEach
    void close() {
        resolver.close();
    }

    @Test
    void an_event_published_again_behind_later_ones_is_dropped_and_counted() {
        happens(invited("bob", "alice"), 2);
        happens(invited("carol", "alice"), 3);
        happens(invited("bob", "alice"), 2);
        assertThat(resolver.told())
                .filteredOn(told -> told.type().equals("family_invitation_received"))
                .extracting(Told::recipients)
                .containsExactly(List.of("bob"), List.of("carol"));
        assertThat(resolver.count("carillon.resolver.repeats")).isEqualTo(1);
    }

    @Test
    void an_event_published_twice_in_a_row_is_dropped() {
        happens(invited("bob", "alice"), 2);
        happens(invited("bob", "alice"), 2);
        assertThat(resolver.told()).hasSize(2);
    }

    @Test
    void sequences_of_another_source_do_not_count() {
        happens(invited("bob", "alice"), 2);
        EventMetadata foreign = header(invited("bob", "alice"), 1);
        resolver.publish(
                Topics.FAMILY_EVENTS.name(), SCOPE, invited("bob", "alice"), withSource(foreign, "/other/service"));
        assertThat(resolver.count("carillon.resolver.repeats")).isZero();
        assertThat(resolver.told()).hasSize(4);
    }

    @Test
    void events_without_a_number_are_never_taken_for_repeats() {
        resolver.publish(Topics.FAMILY_EVENTS.name(), SCOPE, invited("bob", "alice"));
        resolver.publish(Topics.FAMILY_EVENTS.name(), SCOPE, invited("bob", "alice"));
        assertThat(resolver.told()).hasSize(4);
    }

    @Test
    void numbers_count_as_numbers_and_not_as_text() {
        EventMetadata nine = withSequence(header(invited("bob", "alice"), 2), "9");
        EventMetadata ten = withSequence(header(invited("bob", "alice"), 3), "10");
        resolver.publish(Topics.FAMILY_EVENTS.name(), SCOPE, invited("bob", "alice"), nine);
        resolver.publish(Topics.FAMILY_EVENTS.name(), SCOPE, invited("bob", "alice"), ten);
        assertThat(resolver.count("carillon.resolver.repeats")).isZero();
    }

    private void happens(SpecificRecord event, int sequence) {
        resolver.publish(Topics.FAMILY_EVENTS.name(), SCOPE, event, header(event, sequence));
    }

    private static EventMetadata withSource(EventMetadata m, String source) {
        return new EventMetadata(m.id(), m.type(), source, m.time(), m.subject(), m.sequence(), m.traceparent());
    }

    private static EventMetadata withSequence(EventMetadata m, String sequence) {
        return new EventMetadata(m.id(), m.type(), m.source(), m.time(), m.subject(), sequence, m.traceparent());
    }
}
