package io.carillon.resolver.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.resolver.log.LogPosition;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class StoredMembershipTest {

    private static final StoredMembership JOINED_AT_10 =
            new StoredMembership(Standing.member("admin"), Standing.OUTSIDE, position("a.events", 10, 1_000));

    @Test
    void a_record_sees_the_standing_of_its_place_in_the_log() {
        assertThat(JOINED_AT_10.seenFrom(position("a.events", 9, 999)).member()).isFalse();
        assertThat(JOINED_AT_10.seenFrom(position("a.events", 10, 1_000)).member())
                .isTrue();
        assertThat(JOINED_AT_10.seenFrom(position("a.events", 11, 1_001)).member())
                .isTrue();
    }

    @Test
    void records_of_other_topics_and_partitions_see_the_present() {
        assertThat(JOINED_AT_10.seenFrom(position("b.events", 1, 1)).member()).isTrue();
        assertThat(JOINED_AT_10.seenFrom(new LogPosition("a.events", 4, 1, 1)).member())
                .isTrue();
    }

    @Test
    void it_includes_its_own_change_and_earlier_ones() {
        assertThat(JOINED_AT_10.includes(position("a.events", 9, 999))).isTrue();
        assertThat(JOINED_AT_10.includes(position("a.events", 10, 1_000))).isTrue();
        assertThat(JOINED_AT_10.includes(position("a.events", 11, 1_001))).isFalse();
    }

    @Test
    void it_comes_back_from_the_store_as_it_went() {
        List<StoredMembership> all = List.of(
                JOINED_AT_10,
                new StoredMembership(Standing.OUTSIDE, Standing.member("ä"), position("a.events", 1, 0)),
                new StoredMembership(Standing.member(null), Standing.member("x"), position("a.events", 1, 0)));
        try (StoredMembershipSerde serde = new StoredMembershipSerde()) {
            assertThat(all)
                    .allSatisfy(membership -> assertThat(serde.deserializer()
                                    .deserialize("", serde.serializer().serialize("", membership)))
                            .isEqualTo(membership));
        }
    }

    @Test
    void a_format_of_the_future_is_not_guessed_at() {
        try (StoredMembershipSerde serde = new StoredMembershipSerde()) {
            assertThatThrownBy(() -> serde.deserializer().deserialize("", new byte[] {9, 1, 1}))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("version 9");
        }
    }

    private static LogPosition position(String topic, long offset, long timestamp) {
        return new LogPosition(topic, 3, offset, timestamp);
    }
}
