package io.carillon.schemas.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventMetadataTest {

    private static final EventMetadata JOINED = new EventMetadata(
            "evt_01J",
            "io.carillon.events.family.FamilyMemberJoined",
            "/carillon/family-service",
            Instant.parse("2026-11-20T10:15:30.123Z"),
            "family:fam_01J",
            "00000000000000000007",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    @Test
    void headers_are_those_of_the_cloud_events_binding_for_kafka() {
        assertThat(JOINED.asMap())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "evt_01J")
                .containsEntry("ce_type", "io.carillon.events.family.FamilyMemberJoined")
                .containsEntry("ce_source", "/carillon/family-service")
                .containsEntry("ce_time", "2026-11-20T10:15:30.123Z")
                .containsEntry("ce_subject", "family:fam_01J")
                .containsEntry("ce_sequence", "00000000000000000007")
                .containsEntry("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .hasSize(8);
    }

    @Test
    void what_is_written_is_read_back() {
        Headers headers = new RecordHeaders();
        JOINED.writeTo(headers);

        assertThat(EventMetadata.readFrom(headers)).contains(JOINED);
    }

    @Test
    void optional_attributes_may_be_absent() {
        EventMetadata plain = new EventMetadata(
                JOINED.id(), JOINED.type(), JOINED.source(), JOINED.time(), JOINED.subject(), null, null);
        Headers headers = new RecordHeaders();
        plain.writeTo(headers);

        assertThat(EventMetadata.readFrom(headers)).contains(plain);
    }

    @Test
    void writing_twice_leaves_each_header_once() {
        Headers headers = new RecordHeaders();
        JOINED.writeTo(headers);
        JOINED.writeTo(headers);

        assertThat(Arrays.stream(headers.toArray()).map(Header::key)).doesNotHaveDuplicates();
    }

    @Test
    void a_time_with_an_offset_is_understood() {
        Headers headers = new RecordHeaders();
        JOINED.writeTo(headers);
        headers.remove("ce_time").add("ce_time", "2026-11-20T11:15:30.123+01:00".getBytes(UTF_8));

        assertThat(EventMetadata.readFrom(headers)).contains(JOINED);
    }

    @Test
    void a_plain_avro_producer_sends_no_metadata() {
        assertThat(EventMetadata.readFrom(new RecordHeaders())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_source", "ce_time", "ce_subject"})
    void without_a_required_attribute_there_is_no_metadata(String missing) {
        Headers headers = new RecordHeaders();
        JOINED.writeTo(headers);
        headers.remove(missing);

        assertThat(EventMetadata.readFrom(headers)).isEmpty();
    }

    @Test
    void with_a_malformed_time_there_is_no_metadata() {
        Headers headers = new RecordHeaders();
        JOINED.writeTo(headers);
        headers.remove("ce_time").add("ce_time", "yesterday".getBytes(UTF_8));

        assertThat(EventMetadata.readFrom(headers)).isEmpty();
    }

    @Test
    void a_blank_id_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventMetadata(
                        " ", JOINED.type(), JOINED.source(), JOINED.time(), JOINED.subject(), null, null))
                .withMessageContaining("ce_id");
    }
}
